import { updatesPerEpoch } from "@graded-descent/core";
import { largestAlpha, STEEPNESS, walk, workedStep } from "@graded-descent/figures/data/momentum.ts";
import { expect, test } from "vitest";
import { adaptiveRun, STEPS, usualAdam } from "./08-adam/adaptive.ts";
import { EPOCHS, HOUSES, type Knobs, schedule, typicalEnd } from "./09-schedules/schedules.ts";
import { unexplained } from "./printed-numbers.ts";

test("momentum prints what core computes", () => {
  const lecture = { beta: 0.9, alpha: 0.01 };
  const fastest = { beta: 0.58, alpha: 0.06 };
  const plain = Array.from({ length: 400 }, (_, i) => walk({ beta: 0, alpha: (i + 1) / 10_000 }).arrived);
  const { velocity, alpha, beta, gradient, velocityAfter } = workedStep();
  const assumed = [STEEPNESS, 0.01, 0.9, 0.5, 0.99, 0.98, 0.58, 0.06, 1983];
  const computed = [
    walk({ beta: 0, alpha: 0.01 }, { steps: 400 }).arrived!,
    walk(lecture).arrived!,
    walk(lecture, { ahead: true }).arrived!,
    walk(fastest).arrived!,
    Math.min(...plain.map((steps) => steps ?? Infinity)),
    largestAlpha(0),
    largestAlpha(0.9),
    beta * velocity,
    alpha * gradient,
    velocityAfter,
    1 / (1 - 0.99),
  ];
  expect(unexplained("07-momentum", [...assumed, ...computed])).toEqual([]);
});

test("Adam prints what core computes", () => {
  const first = (name: Parameters<typeof adaptiveRun>[0]) => adaptiveRun(name, 0.3).strides[0];
  const rounded = (value: number) => Number(value.toPrecision(3));
  const usual = usualAdam(1000);
  const assumed = [0.3, 0.5, 0.9, 0.999, 0.1, 0.001, 1000, 10_000, 150, 200, STEPS];
  const computed = [
    ...first("adam").gradient,
    ...first("adam").moved.map(rounded),
    ...first("plain").moved.map(rounded),
    rounded(first("uncorrected").moved[0]),
    rounded(first("rmsprop").moved[0] / 0.3),
    largestAlpha(0),
    usual.before,
    rounded(usual.loss),
    Number(usual.w.toFixed(2)),
    rounded(usualAdam(10_000).loss),
  ];
  expect(unexplained("08-adam", [...assumed, ...computed])).toEqual([]);
});

test("schedules prints what core computes", () => {
  const knobs: Knobs = { alpha: 0.1, every: 1, rate: 0.9, floor: 0, steps: 5 };
  const updates = updatesPerEpoch(HOUSES, 1);
  const assumed = [0.1, 0.02, 0.9, EPOCHS, 10 * EPOCHS, 1951];
  const computed = [
    typicalEnd(() => 0.1),
    typicalEnd(() => 0.02),
    typicalEnd(schedule("cosine", knobs)),
    typicalEnd(schedule("step", knobs)),
    updates,
    updates * EPOCHS,
    Number((0.9 ** EPOCHS).toPrecision(2)),
  ].map((value) => Number(value.toPrecision(3)));
  expect(unexplained("09-schedules", [...assumed, ...computed])).toEqual([]);
});
