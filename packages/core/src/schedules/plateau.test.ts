import { expect, test } from "vitest";
import { plateau } from "./plateau.ts";

function rates(metrics: number[], options: Parameters<typeof plateau>[1]): number[] {
  const { init, step } = plateau(1, options);
  let state = init();
  return metrics.map((metric) => {
    state = step(state, metric);
    return state.rate;
  });
}

test("the rate falls after more bad metrics than patience allows, and not before", () => {
  expect(rates([5, 5, 5, 5], { patience: 2, factor: 0.5 })).toEqual([1, 1, 1, 0.5]);
});

test("a better metric begins the count anew", () => {
  expect(rates([5, 5, 4, 4, 4], { patience: 1, factor: 0.5 })).toEqual([1, 1, 1, 1, 0.5]);
});

test("better by less than the threshold is not better", () => {
  expect(rates([5, 4.9], { patience: 0, factor: 0.5, threshold: 0.1 })).toEqual([1, 0.5]);
  expect(rates([5, 4.9], { patience: 0, factor: 0.5, threshold: 0.05, thresholdMode: "absolute" })).toEqual([
    1, 1,
  ]);
});

test("a metric that should grow is bad when it does not", () => {
  expect(rates([0.5, 0.6, 0.6], { mode: "max", patience: 0, factor: 0.5 })).toEqual([1, 1, 0.5]);
});

test("after a fall the cooldown passes before metrics count again", () => {
  expect(rates([5, 5, 5, 5, 5], { patience: 0, factor: 0.5, cooldown: 2 })).toEqual([1, 0.5, 0.5, 0.5, 0.25]);
});

test("the rate stays above its floor", () => {
  expect(rates([5, 5, 5], { patience: 0, factor: 0.5, floor: 0.4 })).toEqual([1, 0.5, 0.4]);
});

test("a loss that has become NaN is no better", () => {
  expect(rates([Number.NaN, Number.NaN], { patience: 1, factor: 0.5 })).toEqual([1, 0.5]);
});

test("a step leaves the state it was given as it was", () => {
  const { init, step } = plateau(1);
  const state = Object.freeze(init());
  expect(step(state, 3)).toEqual({ rate: 1, best: 3, badEpochs: 0, cooldownLeft: 0 });
});
