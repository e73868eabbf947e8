import { expect, test } from "vitest";
import { asExamples } from "./datasets/houses.ts";
import { noisyHouses } from "./datasets/noisy-houses.ts";
import { gradientNoise, sampledGradientNoise, varianceOfMean } from "./gradient-noise.ts";
import { linearRegression } from "./objectives/linear-regression.ts";
import { seeded } from "./random.ts";
import { vec } from "./vector.ts";

test("the variance of a mean follows the lecture's recorded experiment", () => {
  // 1000 gradients, their population variance, and the theory recorded for batches of 2, 16 and 32.
  const population = 47.705943872782605;
  const variance = (population * 1000) / 999;
  const at = (batchSize: number, replacement = false) =>
    varianceOfMean(variance, { batchSize, count: 1000, replacement });
  expect(at(2)).toBeCloseTo(23.829095087606124, 11);
  expect(at(16)).toBeCloseTo(2.936852400576707, 12);
  expect(at(32)).toBeCloseTo(1.4445493515031769, 12);
  expect(at(16, true)).toBeCloseTo(2.981621492048913, 12);
  expect(at(1000)).toBe(0);
});

test("of three examples there are three pairs, and their noise is what the formula says", () => {
  const objective = linearRegression({ inputs: [[1], [2], [4]], targets: [0, 0, 0] }, { intercept: false });
  const theta = vec(1); // the gradients of the examples are 1, 4 and 16, their mean 7
  const pairs = [2.5, 8.5, 10].map((mean) => (mean - 7) ** 2);
  expect(gradientNoise(objective, theta, { batchSize: 2 })).toBeCloseTo(
    (pairs[0] + pairs[1] + pairs[2]) / 3,
    12,
  );
  const singles = [1, 4, 16].map((g) => (g - 7) ** 2);
  const population = (singles[0] + singles[1] + singles[2]) / 3;
  expect(gradientNoise(objective, theta, { batchSize: 1 })).toBeCloseTo(population, 12);
  expect(gradientNoise(objective, theta, { batchSize: 2, replacement: true })).toBeCloseTo(
    population / 2,
    12,
  );
});

test("sampling finds the exact noise again", () => {
  const objective = linearRegression(asExamples(noisyHouses({ count: 60 })));
  const theta = vec(190, 10);
  for (const replacement of [false, true]) {
    const exact = gradientNoise(objective, theta, { batchSize: 6, replacement });
    const options = { batchSize: 6, epochs: 2000, random: seeded(4), replacement };
    // The mean of 20,000 squared lengths, each about as large as its own deviation: within 5/√20000.
    expect(Math.abs(sampledGradientNoise(objective, theta, options) / exact - 1)).toBeLessThan(0.036);
  }
});

test("batches larger than the data are refused", () => {
  expect(() => varianceOfMean(1, { batchSize: 5, count: 4 })).toThrow(
    new RangeError("batchSize must be at most count, 4, got 5"),
  );
});
