import {
  asExamples,
  fit,
  type House,
  linearRegression,
  noisyHouses,
  sgd,
  standardize,
  type Vector,
  vec,
} from "@graded-descent/core";

/** Houses whose prices stray from a line, and the same houses with each price exactly on it. */
export const grounds = ["noisy", "exact"] as const;
export type Ground = (typeof grounds)[number];

const STRAYING = 25;

/** The houses of one kind: both kinds have the same sizes. */
export const housesOf = (ground: Ground, count: number): House[] =>
  noisyHouses({ count, noise: ground === "noisy" ? STRAYING : 0 });

/** The line w, b with the least loss: on standardized sizes one step at rate 1 goes straight to it. */
export function bestLine(list: House[]): Vector {
  const { mean, deviation, scaled } = standardize(list.map(({ size }) => size));
  const loss = linearRegression({
    inputs: scaled.map((z) => [z]),
    targets: list.map(({ price }) => price),
  });
  const { params } = fit(loss, sgd({ learningRate: 1 }), { start: vec(0, 0), epochs: 1 });
  const w = params[0] / deviation;
  return vec(w, params[1] - w * mean);
}

/** The mean squared error of these houses, halved. */
export const lossOf = (list: House[]) => linearRegression(asExamples(list));
