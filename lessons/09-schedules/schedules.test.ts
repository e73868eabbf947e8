import { expect, test } from "vitest";
import {
  EPOCHS,
  excess,
  type Knobs,
  kinds,
  rateStairs,
  SEEDS,
  schedule,
  typicalEnd,
  workedCosine,
} from "./schedules.ts";

const knobs: Knobs = { alpha: 0.1, every: 10, rate: 0.9, floor: 0, steps: 5 };
const cosine = schedule("cosine", knobs);

test("for every shuffle the cosine ends nearer the least loss than either constant rate", () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const end = excess(cosine, seed).at(-1)!;
    expect(end).toBeLessThan(excess(() => 0.1, seed).at(-1)!);
    expect(end).toBeLessThan(excess(() => 0.02, seed).at(-1)!);
  }
});

test("a large constant rate is ahead after one epoch, and typically behind at the end", () => {
  expect(excess(() => 0.1)[1]).toBeLessThan(excess(() => 0.02)[1]);
  expect(typicalEnd(() => 0.1)).toBeGreaterThan(typicalEnd(() => 0.02));
});

test("no run gets below the least loss", () => {
  for (const kind of kinds) expect(Math.min(...excess(schedule(kind, knobs)))).toBeGreaterThan(0);
});

test("halved at every epoch, the rate is spent before the run arrives", () => {
  expect(typicalEnd(schedule("step", { ...knobs, every: 1 }))).toBeGreaterThan(
    100 * typicalEnd(schedule("step", { ...knobs, every: 5 })),
  );
});

test("a cosine that ends at 0.02 settles no lower than a constant 0.02", () => {
  const ending = typicalEnd(schedule("cosine", { ...knobs, floor: 0.02 }));
  expect(ending).toBeGreaterThanOrEqual(typicalEnd(() => 0.02));
});

test("a warm-up changes nothing here but the beginning", () => {
  const warm = schedule("warm-up", knobs);
  expect(excess(warm)[1]).toBeGreaterThan(excess(() => 0.1)[1]);
  expect(typicalEnd(warm) / typicalEnd(() => 0.1)).toBeCloseTo(1, 4);
});

test("a warm-up over 4 epochs uses 1/4, 2/4, 3/4 of the rate and then all of it", () => {
  const warm = schedule("warm-up", { ...knobs, steps: 4 });
  const shares = [0, 1, 2, 3, 4, 39].map((epoch) => warm(epoch) / 0.1);
  expect(shares.map((share) => Number(share.toFixed(12)))).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
});

test("the rate is level within an epoch", () => {
  expect(rateStairs(schedule("step", { ...knobs, every: 1 }), 2)).toEqual([
    [0, 0.1],
    [1, 0.1],
    [1, 0.05],
    [2, 0.05],
  ]);
  expect(rateStairs(cosine, EPOCHS)).toHaveLength(2 * EPOCHS);
});

test("a quarter of the way down a cosine from 0.1 to 0.02 the rate is 0.06 + 0.04/√2", () => {
  expect(workedCosine().rate).toBeCloseTo(0.06 + 0.04 * Math.SQRT1_2, 12);
});

test("on the exact houses a constant rate settles as if it fell, as the lesson says", () => {
  for (const rate of [() => 0.1, cosine]) {
    expect(Math.abs(typicalEnd(rate, "exact"))).toBeLessThan(1e-3);
  }
  expect(typicalEnd(() => 0.1, "exact")).toBeLessThan(typicalEnd(cosine, "exact"));
});
