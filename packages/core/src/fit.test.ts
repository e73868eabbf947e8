import { describe, expect, test } from "vitest";
import type { Sampling } from "./batch-sampler.ts";
import { asExamples, houses } from "./datasets/houses.ts";
import { noisyHouses } from "./datasets/noisy-houses.ts";
import { descend } from "./descend.ts";
import { fit } from "./fit.ts";
import { linearRegression } from "./objectives/linear-regression.ts";
import { ravine } from "./objectives/quadratic.ts";
import type { Optimizer } from "./optimizer.ts";
import { adam } from "./optimizers/adam.ts";
import { adamW } from "./optimizers/adamw.ts";
import { momentum } from "./optimizers/momentum.ts";
import { nesterov } from "./optimizers/nesterov.ts";
import { rmsprop } from "./optimizers/rmsprop.ts";
import { sgd } from "./optimizers/sgd.ts";
import { seeded } from "./random.ts";
import type { Run } from "./run.ts";
import { plateau } from "./schedules/plateau.ts";
import { vec } from "./vector.ts";

const objective = linearRegression(asExamples(noisyHouses({ count: 23 })));
const start = vec(150, 50);

const optimizers: Record<string, Optimizer<unknown>> = {
  sgd: sgd({ learningRate: 0.05, momentum: 0.5 }),
  momentum: momentum({ learningRate: 0.01 }),
  nesterov: nesterov({ learningRate: 0.01 }),
  rmsprop: rmsprop({ learningRate: 0.1, centered: true }),
  amsgrad: adam({ learningRate: 1, amsgrad: true }),
  adamW: adamW({ learningRate: 1 }),
};

describe.each(Object.entries(optimizers))("%s", (_, optimizer) => {
  test.each<[string, Sampling & { batchSize?: number }]>([
    ["batches", { batchSize: 5 }],
    ["single examples", { batchSize: 1 }],
    ["all examples", {}],
    ["replacement", { batchSize: 4, replacement: true }],
    ["whole batches only", { batchSize: 4, dropLast: true }],
  ])("fit and descend agree to the last bit over %s", (_, sampling) => {
    const run = (): Run<unknown> => ({ start, epochs: 4, random: seeded(3), ...sampling });
    const slow = descend(objective, optimizer, run());
    const fast = fit(objective, optimizer, { ...run(), losses: "update" });
    expect(fast.params).toEqual(slow.path.at(-1));
    expect(fast.state).toEqual(slow.states.at(-1));
    expect(fast.losses).toEqual(slow.losses);
  });

  test("a run resumed from its state goes on bit for bit, and leaves that state as it was", () => {
    const random = seeded(9);
    const whole = fit(objective, optimizer, { start, epochs: 6, batchSize: 4, random: seeded(9) });
    const first = fit(objective, optimizer, { start, epochs: 2, batchSize: 4, random });
    const saved = JSON.stringify(first);
    const second = fit(objective, optimizer, {
      start: first.params,
      state: first.state,
      epochs: 4,
      batchSize: 4,
      random,
    });
    expect(second.params).toEqual(whole.params);
    expect(second.state).toEqual(whole.state);
    expect(JSON.stringify(first)).toBe(saved);
  });
});

test("the losses of an epoch are those after its last update", () => {
  const run = { start, epochs: 3, batchSize: 10 };
  const { losses: all } = fit(objective, sgd({ learningRate: 0.1 }), { ...run, losses: "update" });
  const { losses, updates, epochs } = fit(objective, sgd({ learningRate: 0.1 }), run);
  expect({ updates, epochs }).toEqual({ updates: 9, epochs: 3 });
  expect(losses).toEqual([all[0], all[3], all[6], all[9]]);
  expect(fit(objective, sgd({ learningRate: 0.1 }), { ...run, losses: "none" }).losses).toEqual([]);
});

test("a plain function makes one update an epoch", () => {
  const { path, losses } = descend(ravine(), sgd({ learningRate: 0.02 }), { start: vec(10, 1), epochs: 2 });
  expect(path.map((point) => [...point])).toEqual([
    [10, 1],
    [9.8, 0],
    [9.8 - 0.02 * 9.8, 0],
  ]);
  expect(losses).toEqual([75, 9.8 ** 2 / 2, (9.8 - 0.02 * 9.8) ** 2 / 2]);
});

test("no epochs leave the start where it is, as a vector of its own", () => {
  const { params, losses } = fit(objective, sgd({ learningRate: 1 }), { start, epochs: 0 });
  expect(params).toEqual(start);
  expect(params).not.toBe(start);
  expect(losses).toEqual([objective.value(start)]);
});

test("early stopping waits as many epochs as it has patience", () => {
  const metrics = [5, 4, 4, 3.95, 9, 1];
  let epoch = 0;
  const run = { start, epochs: 6, metric: () => metrics[epoch++] };
  const rule = sgd({ learningRate: 0 });
  expect(fit(objective, rule, { ...run, earlyStopping: { patience: 2, minDelta: 0.1 } }).epochs).toBe(4);
  epoch = 0;
  expect(fit(objective, rule, { ...run, earlyStopping: { patience: 2 } }).epochs).toBe(6);
});

test("the callback sees each epoch, with parameters it may keep", () => {
  const seen: { epochs: number; updates: number; params: Float64Array; metric: number }[] = [];
  const { losses } = fit(objective, sgd({ learningRate: 0.1 }), {
    start,
    epochs: 3,
    batchSize: 12,
    onEpoch: (progress) => seen.push(progress),
  });
  expect(seen.map(({ epochs, updates }) => [epochs, updates])).toEqual([
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
  expect(seen.map(({ metric }) => metric)).toEqual(losses.slice(1));
  expect(seen[0].params).not.toEqual(seen[1].params);
});

test("a plateau lowers the rate of the optimizer it is given as a function of", () => {
  const rates: number[] = [];
  const rule = (learningRate: number) => {
    rates.push(learningRate);
    return sgd({ learningRate });
  };
  const options = { start, epochs: 4, metric: () => 1, plateau: plateau(0.1, { patience: 0, factor: 0.5 }) };
  const { params } = fit(objective, rule, options);
  expect(rates).toEqual([0.1, 0.1, 0.05, 0.025, 0.0125]);
  expect(descend(objective, rule, options).path.at(-1)).toEqual(params);
});

test("on the exact houses every batch size comes down to J = 0", () => {
  for (const batchSize of [1, 2, 3, 4]) {
    const { losses } = fit(linearRegression(asExamples(houses)), sgd({ learningRate: 0.2 }), {
      start,
      epochs: 3000,
      batchSize,
    });
    expect(losses.at(-1)).toBeLessThan(1e-15);
  }
});

test.each([
  [{ start, epochs: 1, batchSize: 2.5 }, "batchSize must be a whole number of at least 1, got 2.5"],
  [{ start, epochs: 1, batchSize: 0 }, "batchSize must be a whole number of at least 1, got 0"],
  [{ start, epochs: -1 }, "epochs must be a whole number of at least 0, got -1"],
  [
    { start, epochs: 1, earlyStopping: { patience: 0 } },
    "earlyStopping.patience must be a whole number of at least 1, got 0",
  ],
  [{ start: vec(1, 2, 3), epochs: 1 }, "theta must have 2 numbers, got 3"],
])("a run that cannot be is refused: %#", (run, message) => {
  expect(() => fit(objective, sgd({ learningRate: 0.1 }), run)).toThrow(new RangeError(message));
});

test("a batch size without examples, and a plateau without a rate to set, are refused", () => {
  expect(() => fit(ravine(), sgd({ learningRate: 0.1 }), { start, epochs: 1, batchSize: 2 })).toThrow(
    "batchSize must be left out for an objective without examples, got 2",
  );
  expect(() => fit(objective, sgd({ learningRate: 0.1 }), { start, epochs: 1, plateau: plateau(1) })).toThrow(
    new TypeError("optimizer must be a function of the learning rate for plateau to set, got an optimizer"),
  );
});
