import { varianceOfMean } from "@graded-descent/core";
import { grounds } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { expect, test } from "vitest";
import { BATCHES, draws, HOUSES, noise, places, sizes, workedPairs } from "./gradient-noise.ts";

test("drawn anew the noise is 1/b of that of single houses; none twice, less by what the batch holds", () => {
  for (const place of places) {
    for (const { size, theory, oneOverB } of noise("noisy", place, "anew")) {
      expect(theory / oneOverB, `${size}`).toBeCloseTo(1, 12);
    }
    for (const { size, theory, oneOverB } of noise("noisy", place, "shuffled")) {
      expect(theory / oneOverB, `${size}`).toBeCloseTo((1 - size / HOUSES) / (1 - 1 / HOUSES), 12);
    }
  }
});

test("what is measured on drawn batches is what theory says", () => {
  const tolerance = 5 * Math.sqrt(3 / BATCHES); // a squared length strays by less than √3 times its mean
  for (const draw of draws) {
    for (const { size, measured, theory } of noise("noisy", "best", draw)) {
      if (theory === 0) expect(measured).toBe(0);
      else expect(Math.abs(measured / theory - 1), `${draw} ${size}`).toBeLessThan(tolerance);
    }
  }
});

test("measured and drawn anew, the variance falls along a line of slope −1", () => {
  const points = noise("noisy", "best", "anew").map(({ size, measured }) => [
    Math.log(size),
    Math.log(measured),
  ]);
  const [x, y] = [0, 1].map((k) => points.reduce((sum, point) => sum + point[k], 0) / points.length);
  const top = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const slope = top / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  expect(Math.abs(slope + 1)).toBeLessThan(0.08); // the slope of eight such points strays by 0.016
});

/** A recorded experiment on 1000 examples: batch size, variance drawn anew and its error, none twice and its error. */
const recorded = [
  [64, 0.7449693430976866, 0.004984585159119732, 0.7016676374372696, 0.010037745911414169],
  [128, 0.3786355506871556, 0.01024864647683663, 0.32159143232239185, 0.009739008245526204],
  [256, 0.18681507459818314, 0.009697534334294355, 0.13735685426804375, 0.009365190453704115],
  [500, 0.09548530044131037, 0.009616889256787409, 0.048207896595135004, 0.009677030737565208],
];

test.each(recorded)(
  "the same theory fits the recorded batches of %i",
  (batchSize, anew, its, once, itsToo) => {
    const count = 1000;
    const variance = (47.705943872782605 * count) / (count - 1);
    const ratio = (measured: number, replacement: boolean) =>
      measured / varianceOfMean(variance, { batchSize, count, replacement });
    expect(Math.abs(ratio(anew, true) - 1)).toBeLessThan(4 * its);
    expect(Math.abs(ratio(once, false) - 1)).toBeLessThan(4 * itsToo);
  },
);

test("the exact houses have noise at the first line and none at the best", () => {
  for (const draw of draws) {
    for (const { measured, theory, oneOverB } of noise("exact", "best", draw)) {
      expect([measured, theory, oneOverB]).toEqual([0, 0, 0]);
    }
    expect(noise("exact", "first", draw)[0].theory).toBeGreaterThan(1000);
  }
  expect(sizes.at(-1)).toBe(HOUSES);
  for (const ground of grounds) expect(noise(ground, "first", "shuffled").at(-1)!.theory).toBe(0);
});

test("the worked variance is the mean of the six pairs' squared distances", () => {
  const slopes = [0, -37.5, -100, -187.5];
  const pairs = slopes.flatMap((a, i) => slopes.slice(i + 1).map((b) => ((a + b) / 2 + 81.25) ** 2));
  expect(pairs).toHaveLength(6);
  const worked = workedPairs();
  expect(worked.slopes).toEqual(slopes);
  expect(worked.spread).toBe(6718.75);
  expect(worked.variance).toBeCloseTo(pairs.reduce((sum, square) => sum + square, 0) / 6, 9);
});
