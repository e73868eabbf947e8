import { expect, test } from "vitest";
import { adaptiveRun, rules, STEPS, usualAdam, workedAdam } from "./adaptive.ts";

const first = (name: (typeof rules)[number]) => adaptiveRun(name, 0.3).strides[0];

test("the ravine's first slope is −9 along and 100 across", () => {
  expect(first("plain").gradient).toEqual([-9, 100]);
  expect(first("plain").moved[0]).toBeCloseTo(2.7, 12);
  expect(first("plain").moved[1]).toBeCloseTo(-30, 12);
});

test("AdaGrad's and Adam's first step is α in every direction, however steep", () => {
  for (const name of ["adagrad", "adam"] as const) {
    expect(first(name).moved[0]).toBeCloseTo(0.3, 6);
    expect(first(name).moved[1]).toBeCloseTo(-0.3, 6);
  }
});

test("without correction the first step is √10 times as long, for RMSprop and for Adam", () => {
  // RMSprop: 1/√0.1. Adam: 0.1/√0.001.
  for (const name of ["rmsprop", "uncorrected"] as const) {
    expect(first(name).moved[0] / 0.3).toBeCloseTo(Math.sqrt(10), 6);
  }
});

test("what moved is the rate times the gradient, in all rules without a mean of gradients", () => {
  for (const name of ["plain", "adagrad", "rmsprop"] as const) {
    const { gradient, rate, moved } = adaptiveRun(name, 0.1).strides[9];
    expect(moved[0]).toBeCloseTo(-rate[0] * gradient[0], 9);
    expect(moved[1] + rate[1] * gradient[1]).toBeCloseTo(0, 9);
  }
});

test("AdaGrad's rates only fall, RMSprop's rise again", () => {
  const along = (name: "adagrad" | "rmsprop") => adaptiveRun(name, 0.3).strides.map(({ rate }) => rate[0]);
  const falling = along("adagrad");
  expect(falling.every((rate, i) => i === 0 || rate <= falling[i - 1])).toBe(true);
  expect(along("rmsprop").at(-1)).toBeGreaterThan(along("rmsprop")[0]);
});

test("in 60 steps RMSprop arrives where AdaGrad is still far, and at a larger α it does not rest", () => {
  expect(adaptiveRun("rmsprop", 0.3).losses.at(-1)).toBeLessThan(0.01);
  expect(adaptiveRun("adagrad", 0.3).losses.at(-1)).toBeGreaterThan(10);
  const across = adaptiveRun("rmsprop", 0.5)
    .strides.slice(-10)
    .map(({ moved }) => Math.abs(moved[1]));
  expect(Math.min(...across)).toBeGreaterThan(0.03);
});

test("every run has a stride for each step, and a loss for each point", () => {
  for (const name of rules) {
    const { points, losses, strides } = adaptiveRun(name, 0.02);
    expect([points.length, losses.length, strides.length]).toEqual([STEPS + 1, STEPS + 1, STEPS]);
  }
});

test("the worked step: m and v a tenth and a thousandth, corrected to −9 and 81, a step of α", () => {
  const { m, v, mHat, vHat, after } = workedAdam(0.3);
  expect([m, v, mHat, vHat, after]).toEqual([-0.9, 0.081, -9, 81, -8.7].map((n) => expect.closeTo(n, 8)));
});

test("Adam at 0.001 moves w by less than 1 in 1000 updates on the unscaled houses", () => {
  expect(Math.abs(usualAdam(1000).w - 150)).toBeLessThan(1);
});
