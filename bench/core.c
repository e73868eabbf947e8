/* The limit for bench/core.ts: the same epoch and the same Adam step in plain C, sizes known when it is compiled.
 *
 *   core epoch BATCH_SIZE RATE    prints milliseconds an epoch, and the first weight afterwards
 *   core adam STEPS RATE          prints milliseconds a step, and the first parameter afterwards
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROWS = 100000, FEATURES = 10, PARAMETERS = 1000000 };

static double inputs[ROWS * FEATURES], targets[ROWS];
static double theta[PARAMETERS], grads[PARAMETERS], m[PARAMETERS], v[PARAMETERS];

/* The generator and the draws of packages/core: random.ts, generated-regression.ts. */
static uint32_t state = 1;

static double uniform(void) {
  state += 0x6d2b79f5u;
  uint32_t bits = (state ^ (state >> 15)) * (state | 1u);
  bits = (bits + (bits ^ (bits >> 7)) * (bits | 61u)) ^ bits;
  return (bits ^ (bits >> 14)) / 4294967296.0;
}

static double normal(void) {
  double sum = -6;
  for (int i = 0; i < 12; i++) sum += uniform();
  return sum;
}

static void draw(void) {
  double weights[FEATURES];
  for (int j = 0; j < FEATURES; j++) weights[j] = normal();
  double intercept = normal();
  for (int i = 0; i < ROWS * FEATURES; i++) inputs[i] = normal();
  for (int i = 0; i < ROWS; i++) {
    double y = intercept;
    for (int j = 0; j < FEATURES; j++) y += weights[j] * inputs[i * FEATURES + j];
    targets[i] = y + 0.1 * normal();
  }
}

static void epoch(int batch_size, double rate) {
  double g[FEATURES + 1];
  for (int from = 0; from < ROWS; from += batch_size) {
    int to = from + batch_size < ROWS ? from + batch_size : ROWS;
    memset(g, 0, sizeof g);
    for (int i = from; i < to; i++) {
      const double *x = inputs + i * FEATURES;
      double error = theta[FEATURES] - targets[i];
      for (int j = 0; j < FEATURES; j++) error += theta[j] * x[j];
      for (int j = 0; j < FEATURES; j++) g[j] += error * x[j];
      g[FEATURES] += error;
    }
    for (int j = 0; j <= FEATURES; j++) theta[j] -= rate * g[j] / (to - from);
  }
}

static void adam(int t, double rate) {
  double m_correction = 1 - pow(0.9, t), v_correction = 1 - pow(0.999, t);
  for (int i = 0; i < PARAMETERS; i++) {
    m[i] = 0.9 * m[i] + (1 - 0.9) * grads[i];
    v[i] = 0.999 * v[i] + (1 - 0.999) * grads[i] * grads[i];
    theta[i] -= rate * (m[i] / m_correction) / (sqrt(v[i] / v_correction) + 1e-8);
  }
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: core epoch BATCH_SIZE RATE | core adam STEPS RATE\n");
    return 2;
  }
  int number = atoi(arguments[2]);
  double rate = atof(arguments[3]);
  if (strcmp(arguments[1], "adam") == 0) {
    for (int i = 0; i < PARAMETERS; i++) grads[i] = normal();
    double start = milliseconds();
    for (int t = 1; t <= number; t++) adam(t, rate);
    printf("%.6f %.17g\n", (milliseconds() - start) / number, theta[0]);
    return 0;
  }
  draw();
  epoch(number, rate); /* to have everything in the cache that fits */
  memset(theta, 0, sizeof theta);
  double start = milliseconds();
  epoch(number, rate);
  printf("%.6f %.17g\n", milliseconds() - start, theta[0]);
  return 0;
}
