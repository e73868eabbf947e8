import { hessian, largestStableRate } from "@graded-descent/core";
import { bestLine, grounds, housesOf, lossOf } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { expect, test } from "vitest";
import { unexplained } from "../printed-numbers.ts";
import {
  bestSize,
  EPOCHS,
  epochTime,
  HOUSES,
  MEETING,
  memory,
  RATE,
  rateOf,
  rateRules,
  sizes,
  stray,
  typicalExcess,
  updatesOf,
  workedParts,
} from "./batch-size.ts";

const rounded = (value: number) => Number(value.toPrecision(3));

test("both kinds of houses have the same sizes, and on the exact ones every price is 200 · size", () => {
  const [noisy, exact] = grounds.map((ground) => housesOf(ground, HOUSES));
  expect(exact.map(({ size }) => size)).toEqual(noisy.map(({ size }) => size));
  for (const { size, price } of exact) expect(price).toBe(200 * size);
  expect(bestLine(exact)[0]).toBeCloseTo(200, 9);
  expect(bestLine(exact)[1]).toBeCloseTo(0, 9);
});

test("at the best line the slope of all houses is 0", () => {
  const list = housesOf("noisy", HOUSES);
  for (const slope of lossOf(list).gradient(bestLine(list))) expect(slope).toBeCloseTo(0, 9);
});

test("four times the batch halves the noise, but for what none drawn twice takes away", () => {
  for (const size of [1, 4, 16]) {
    const left = (1 - (4 * size) / HOUSES) / (1 - size / HOUSES);
    expect(stray("noisy", 4 * size) / stray("noisy", size)).toBeCloseTo(Math.sqrt(left) / 2, 6);
  }
  expect(stray("noisy", HOUSES)).toBe(0);
  for (const size of sizes) expect(stray("exact", size)).toBe(0);
});

test("on noisy houses a size in the middle ends lowest, on exact ones the smallest", () => {
  expect(bestSize("noisy", "same", EPOCHS)).toBe(16);
  expect(bestSize("exact", "same", EPOCHS)).toBe(1);
  const ends = sizes.map((size) => typicalExcess("exact", "same", size)[EPOCHS]);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});

test("every run starts at the same loss, and none gets below the least", () => {
  for (const ground of grounds) {
    const starts = sizes.map((size) => typicalExcess(ground, "same", size)[0]);
    expect(new Set(starts).size).toBe(1);
    for (const size of sizes) {
      expect(Math.min(...typicalExcess(ground, "same", size))).toBeGreaterThan(-1e-9);
    }
  }
});

test("both rules for the rate are one where they meet", () => {
  expect(rateRules.map((rule) => rateOf(rule, MEETING))).toEqual([RATE, RATE]);
  expect(rateOf("grows", 2 * MEETING)).toBe(2 * RATE);
});

test("a rate that grows with the batch serves sizes alike, until it is larger than descent can bear", () => {
  const ends = sizes.map((size) => typicalExcess("noisy", "grows", size)[EPOCHS]);
  expect(Math.max(...ends.slice(0, 4)) / Math.min(...ends.slice(0, 4))).toBeLessThan(1.1);
  const largest = largestStableRate(hessian(lossOf(housesOf("noisy", HOUSES)), 2));
  sizes.forEach((size, i) => {
    expect(ends[i] > 1e6, `${size}`).toBe(rateOf("grows", size) > largest);
  });
});

test("memory is that of the batch, the two parameters and their slopes, in doubles", () => {
  expect([1, 256].map(memory)).toEqual([8 * 6, 8 * 516]);
});

test("an epoch is timed over enough epochs for a coarse clock", () => {
  let time = 0;
  expect(epochTime(HOUSES, () => (time += 20))).toBe((1000 * 20) / EPOCHS);
  const ticks = [0, 0, 0, 1, 1, 21];
  expect(epochTime(HOUSES, () => ticks.shift()!)).toBe((1000 * 20) / (4 * EPOCHS));
});

test("two parts of two have the slope of all four houses", () => {
  const { parts, whole, atOnce } = workedParts();
  expect(parts.map(({ gradient }) => gradient[0])).toEqual([-18.75, -143.75]);
  expect([...whole]).toEqual([-81.25, -37.5]);
  expect([...atOnce]).toEqual([-81.25, -37.5]);
});

test("batch size prints what it assumes, and what core computes", () => {
  const assumed = [HOUSES, RATE, 16, 32, 64, 128, 256, 512, 1000, 100_000];
  const ends = (rule: "same" | "grows", at: number[]) =>
    at.map((size) => rounded(typicalExcess("noisy", rule, size)[EPOCHS]));
  const grows = ends("grows", [1, 2, 4, 8]);
  const computed = [
    ...ends("same", [1, 16, 256]),
    ...[1, 4, 16].map((size) => rounded(stray("noisy", size))),
    Math.min(...grows),
    Math.max(...grows),
    ...ends("grows", [16, 32]),
    rateOf("grows", 64),
    rounded(largestStableRate(hessian(lossOf(housesOf("noisy", HOUSES)), 2))),
  ];
  expect(updatesOf(HOUSES) * EPOCHS).toBe(10);
  expect(unexplained("04-batch-size", [...assumed, ...computed])).toEqual([]);
});
