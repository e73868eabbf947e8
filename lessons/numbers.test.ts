import {
  adam,
  asExamples,
  fit,
  hessian,
  houses,
  largestStableRate,
  linearRegression,
  momentum,
  nesterov,
  type Optimizer,
  sgd,
  updatesPerEpoch,
  vec,
} from "@graded-descent/core";
import { expect, test } from "vitest";
import { printed, unexplained } from "./printed-numbers.ts";

const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));

test("the kitchen prints what it assumes, and what core counts", () => {
  const assumed = [60, 1000];
  const counted = [1, 1000, 10].map((size) => updatesPerEpoch(1000, size));
  expect(counted).toEqual([1000, 1, 100]);
  expect(unexplained("01-kitchen", [...assumed, ...counted])).toEqual([]);
});

test("three methods prints what it assumes, and what core counts", () => {
  const assumed = [1000, 32, 64, 128, 150, 50];
  const counted = [updatesPerEpoch(1000, 10)];
  expect(unexplained("02-three-methods", [...assumed, ...counted])).toEqual([]);
});

test("epochs and updates prints what it assumes, and what core counts", () => {
  const assumed = [1000, 50, 300];
  const perEpoch = [1000, 1, 50].map((size) => updatesPerEpoch(1000, size));
  const counted = [...perEpoch, ...perEpoch.map((updates) => 3 * updates), 1000 - 3 * 300];
  expect(perEpoch).toEqual([1, 1000, 20]);
  expect(updatesPerEpoch(1000, 300)).toBe(4);
  expect(unexplained("05-epochs-and-updates", [...assumed, ...counted])).toEqual([]);
});

test("four houses prints what core computes", () => {
  const start = vec(150, 50);
  const thousands = linearRegression(asExamples(houses));
  const feet = linearRegression(asExamples(houses.map((h) => ({ ...h, size: 1000 * h.size }))));
  const inFeet = vec(0.15, 50);
  const rate = sgd({ learningRate: 0.01 });
  const after = (epochs: number, batchSize: number) =>
    fit(thousands, rate, { start, epochs, batchSize }).losses.at(-1)!;
  const predictions = houses.map(({ size }) => 150 * size + 50);
  const stochastic = [2, 3].map((heard) => {
    const { params } = fit(linearRegression(asExamples(houses.slice(0, heard))), rate, {
      start,
      epochs: 1,
      batchSize: 1,
    });
    return params[0] * houses[heard].size + params[1] - houses[heard].price;
  });
  const batch = fit(thousands, rate, { start, epochs: 1 }).params;
  const exploded = fit(feet, rate, { start: inFeet, epochs: 1 });

  const assumed = [150, 50, 0.01, 0.15, 0.2, 1000, ...houses.flatMap(({ size, price }) => [size, price])];
  const computed = [
    ...predictions,
    ...houses.map(({ price }, i) => predictions[i] - price),
    thousands.value(start),
    ...thousands.gradient(start),
    feet.gradient(inFeet)[0],
    batch[1],
    ...[1, 2, 4].map((size) => rounded(after(1, size), size === 4 ? 6 : 5)),
    ...stochastic.map((error) => rounded(error, 4)),
    exploded.params[0],
    rounded(exploded.losses.at(-1)!, 3),
    ...[thousands, feet].map((loss) => rounded(largestStableRate(hessian(loss, 2)), 3)),
    ...[1, 2, 4].map((size) => rounded(after(1000, size), 3)),
  ];
  const misprints = [-68750, 0.8375];
  expect(unexplained("03-house-prices", [...assumed, ...computed, ...misprints])).toEqual([]);
});

test("the β and ε that lessons call usual are core's own", () => {
  /** Where a rule is after three gradients, which are as small as ε so that it shows. */
  function walked<State>({ init, step }: Optimizer<State>) {
    let params = vec(1);
    let state = init(params);
    for (const grad of [4e-8, -1e-8, 3e-8]) ({ params, state } = step(params, vec(grad), state));
    return params;
  }
  const learningRate = 0.01;
  const usual = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
  expect(walked(adam({ learningRate }))).toEqual(walked(adam({ learningRate, ...usual })));
  expect(walked(momentum({ learningRate }))).toEqual(walked(momentum({ learningRate, beta: 0.9 })));
  expect(nesterov({ learningRate }).lookAhead!(vec(1), { t: 0, v: vec(1) })).toEqual(vec(1 - 0.9));
  expect(printed("08-adam")).toEqual(expect.arrayContaining([0.9, 0.999]));
  expect(printed("13-summary")).toEqual(expect.arrayContaining([0.9, 0.999]));
});
