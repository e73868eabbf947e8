import { expect, test } from "vitest";
import type { LabState } from "../state/settings.ts";
import { defaults } from "../state/state.ts";
import { compute } from "./compute.ts";

const lab = (data: LabState["data"], change: Partial<LabState> = {}): LabState => ({
  ...defaults(data),
  ...change,
});

test("batch descent on the four houses makes the lecture's first step", () => {
  const { descents } = compute(lab("houses", { x: 150, y: 50, "rate-sgd": 0.01, batches: ["all"] }));
  expect(descents[0].name).toBe("batch");
  // The lecture's gradient there is (−81.25, −37.5), its loss 1093.75.
  expect(descents[0].points[1][0]).toBeCloseTo(150.8125, 10);
  expect(descents[0].points[1][1]).toBeCloseTo(50.375, 10);
  expect(descents[0].losses[0]).toBe(1093.75);
});

test("every method makes as many updates, and pays for the examples it saw", () => {
  const { descents } = compute(lab("noisy-houses", { count: 25, batch: 10, updates: 30 }));
  const [batch, mini, one] = descents;
  expect(descents.map(({ points }) => points.length)).toEqual([31, 31, 31]);
  expect(batch.evaluations[30]).toBe(30 * 25);
  expect(mini.evaluations.slice(0, 5)).toEqual([0, 10, 20, 25, 35]); // the third batch of an epoch holds five
  expect(one.evaluations[30]).toBe(30);
  expect(descents.map(({ updatesPerEpoch }) => updatesPerEpoch)).toEqual([1, 3, 25]);
});

test("plain descent on the ravine shrinks each coordinate by its own factor", () => {
  const { descents } = compute(
    lab("ravine", { rules: ["sgd"], steepness: 10, "rate-sgd": 0.1, x: -8, y: 2 }),
  );
  const [x, y] = descents[0].points[5];
  expect(x).toBeCloseTo(-8 * 0.9 ** 5, 12);
  expect(y).toBeCloseTo(0, 12); // 1 − 0.1 · 10
});

// On the ravine plain descent converges if and only if the rate is below 2 / steepness = 0.1.
test("a rate above the largest stable one is said to diverge, with one below it to try", () => {
  const { descents } = compute(
    lab("ravine", { rules: ["sgd"], steepness: 20, "rate-sgd": 0.15, x: -8, y: 2 }),
  );
  const { trouble } = descents[0];
  expect(trouble?.left).toBe(1); // y goes from 2 to 2 (1 − 3) = −4, and the map ends at −3
  expect(trouble?.tryRate).toBe(0.05);
  expect(trouble?.last).toBe(60);
  expect(trouble?.loss).toBeGreaterThan(1e30);
  const calmer = compute(lab("ravine", { rules: ["sgd"], steepness: 20, "rate-sgd": 0.05, x: -8, y: 2 }));
  expect(calmer.descents[0].trouble).toBeUndefined();
});

// With b (y − x²)² the steps grow as a third power, beyond the largest double within the run.
test("a walk that overflows is told by the last loss it had", () => {
  const { trouble, losses } = compute(lab("rosenbrock", { rules: ["sgd"], "rate-sgd": 0.1 })).descents[0];
  expect(trouble!.last).toBeLessThan(60);
  expect(trouble!.loss).toBe(losses[trouble!.last]);
  expect(losses[trouble!.last + 1]).not.toBeLessThan(Number.POSITIVE_INFINITY);
});

test("a schedule's rate is in force at its update", () => {
  const { descents } = compute(
    lab("ravine", { rules: ["sgd"], steepness: 1, "rate-sgd": 0.5, schedule: "cosine", updates: 10 }),
  );
  // The rates are 0.25 (1 + cos(π t / 10)): 0.5 first, and 0.25 at t = 5.
  const [x5, x6] = [descents[0].points[5][0], descents[0].points[6][0]];
  expect(descents[0].points[1][0]).toBeCloseTo(-9 * 0.5, 12);
  expect(x6 / x5).toBeCloseTo(0.75, 12);
});

test("the same seed shuffles alike, another does not", () => {
  const path = (seed: number) => compute(lab("noisy-houses", { seed, batches: ["one"] })).descents[0].points;
  expect(path(7)).toEqual(path(7));
  expect(path(8)).not.toEqual(path(7));
});

test("the noise of a batch falls as S²/B · (1 − B/m)", () => {
  const { noise } = compute(lab("noisy-houses", { count: 100 }));
  const at = (size: number) => noise.find((one) => one.size === size)!;
  expect(at(10).exact / at(1).exact).toBeCloseTo(0.1 * (0.9 / 0.99), 12);
  for (const { exact, drawn } of noise.slice(0, 4)) expect(Math.abs(drawn / exact - 1)).toBeLessThan(0.5);
});

test("a rule with a batch of its own is told from the others by its name and its look", () => {
  const { descents } = compute(lab("noisy-houses", { rules: ["sgd", "adam"] }));
  expect(descents.map(({ name }) => name)).toEqual([
    "gradient descent, batch",
    "gradient descent, mini-batch of 10",
    "gradient descent, stochastic",
    "Adam, batch",
    "Adam, mini-batch of 10",
    "Adam, stochastic",
  ]);
  expect(new Set(descents.map(({ look }) => look)).size).toBe(6);
});
