import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { standardError, TEST } from "@graded-descent/figures/data/three-sets.ts";
import { expect, test } from "vitest";
import { measure, methods, spread } from "./comparison.ts";
import { epochTime, updateTime } from "./update-time.ts";

const lesson = readFileSync(resolve(import.meta.dirname, "lesson.mdx"), "utf8");

test("each at its best rate, batch gradient descent needs by far the most epochs, as the lesson says", () => {
  const still = () => 0;
  const [batch, ...others] = methods.map((method) => measure(method, 0.15, still));
  expect(lesson).toContain(`batch gradient descent needs ${batch.epochs.median} epochs`);
  for (const { epochs, name } of others) {
    expect(epochs.most, name).toBeLessThanOrEqual(3);
    expect(epochs.median * 4).toBeLessThan(batch.epochs.median);
  }
  for (const { tuning, learningRate, gradients, epochs, accuracy } of [batch, ...others]) {
    expect(lesson).toContain(`near ${Math.round(100 * accuracy.median)} %`);
    expect(100 * standardError(accuracy.median, TEST)).toBeCloseTo(0.5, 1);
    expect(Math.min(...tuning)).toBeLessThan(Infinity);
    expect(learningRate).toBeGreaterThan(0);
    expect(gradients).toBe(1000 * epochs.median);
  }
});

test("memory is that of the batch, the parameters and their gradient, in doubles", () => {
  const one = methods.find(({ batchSize }) => batchSize === 1)!;
  expect(measure(one, 0.3, () => 0).memory).toBe(8 * 65 * 3);
});

test("the spread is the middle and both ends", () => {
  expect(spread([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
});

test("with one lane a batch saves the overhead alone; with many it saves nearly all", () => {
  expect([1, 64, 65].map((size) => updateTime(size, 64))).toEqual([30, 30, 40]);
  expect(epochTime(1, 1)).toBe(30);
  expect(epochTime(1, 4096)).toBe(30);
  expect(epochTime(8192, 1)).toBeGreaterThan(10);
  expect(epochTime(4096, 4096)).toBeLessThan(0.01);
  expect(lesson).toContain(`${epochTime(1, 1)} seconds`);
});
