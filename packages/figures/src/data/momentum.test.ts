import { expect, test } from "vitest";
import { FIELD, field, largestAlpha, STEPS, THERE, walk, workedStep } from "./momentum.ts";

const plain = walk({ beta: 0, alpha: 0.01 }, { steps: 400 });
const rolling = walk({ beta: 0.9, alpha: 0.01 });

test("plain descent at α = 0.01 halves y and keeps 99 % of x at each step, and so never swings", () => {
  // The slope is x along and 50 y across: 1 − α is left of x, 1 − 50 α of y.
  expect(plain.points[3][0]).toBeCloseTo(-9 * 0.99 ** 3, 12);
  expect(plain.points[3][1]).toBeCloseTo(2 * 0.5 ** 3, 12);
  expect(plain.crossings).toBe(0);
});

test("momentum at the same α swings across the ravine, and arrives in less than a quarter of the steps", () => {
  expect(rolling.crossings).toBeGreaterThan(5);
  expect(rolling.arrived).toBeLessThan(plain.arrived! / 4);
});

test("arriving means that no later loss is above the mark", () => {
  const { arrived, losses } = rolling;
  expect(losses[arrived! - 1]).toBeGreaterThan(THERE);
  expect(Math.max(...losses.slice(arrived))).toBeLessThanOrEqual(THERE);
  expect(walk({ beta: 0, alpha: 0.01 }).arrived).toBeUndefined();
});

test("a look ahead swings less and arrives sooner", () => {
  const ahead = walk({ beta: 0.9, alpha: 0.01 }, { ahead: true });
  expect(ahead.crossings).toBeLessThan(rolling.crossings);
  expect(ahead.arrived).toBeLessThan(rolling.arrived!);
});

test("no cell above the largest stable rate arrives", () => {
  expect(largestAlpha(0)).toBeCloseTo(0.04, 12);
  expect(largestAlpha(0.9)).toBeCloseTo(0.076, 12);
  expect(field().filter(({ beta, alpha, arrived }) => arrived && alpha > largestAlpha(beta))).toEqual([]);
});

test("Polyak's best pair is among the quickest, and far quicker than the best without memory", () => {
  // β = ((√κ − 1)/(√κ + 1))² and α = 4/(√κ + 1)² at κ = 50.
  const polyak = walk({ beta: 0.566, alpha: 0.0614 }).arrived!;
  const quickest = Math.min(...field().map(({ arrived }) => arrived ?? Infinity));
  expect(polyak).toBeLessThan(2 * quickest);
  const plain = Array.from({ length: 80 }, (_, i) => walk({ beta: 0, alpha: (i + 1) / 1000 }).arrived);
  expect(polyak).toBeLessThan(Math.min(...plain.map((steps) => steps ?? Infinity)) / 2);
});

test("the field holds all its cells, and no more", () => {
  const cells = field();
  expect(Math.max(...cells.map(({ beta }) => beta))).toBeLessThan(FIELD.beta);
  expect(Math.max(...cells.map(({ alpha }) => alpha))).toBeLessThan(FIELD.alpha);
});

test("a walk is as long as it is played", () => {
  expect(rolling.points).toHaveLength(STEPS + 1);
  expect(rolling.lengths).toHaveLength(STEPS);
});

test("the worked step keeps 0.9 × 0.6, adds 0.1 × 4, and moves by both", () => {
  const { velocityAfter, after } = workedStep();
  expect(velocityAfter).toBeCloseTo(0.94, 12);
  expect(after).toBeCloseTo(9.06, 12);
});
