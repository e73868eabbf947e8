import { expect, test } from "vitest";
import { asExamples, houses } from "./datasets/houses.ts";
import { descend } from "./descend.ts";
import { linearRegression } from "./objectives/linear-regression.ts";
import { sgd } from "./optimizers/sgd.ts";
import { vec } from "./vector.ts";

const objective = linearRegression(asExamples(houses));
const end = (batchSize: number) => {
  const { path } = descend(objective, sgd({ learningRate: 0.01 }), {
    start: vec(150, 50),
    epochs: 1,
    batchSize,
  });
  return [...path.at(-1)!];
};

test("one epoch on the four houses ends where exact fractions say", () => {
  expect(end(4)).toEqual([2413 / 16, 403 / 8]);
  expect(end(2)).toEqual([1940641 / 12800, 64953 / 1280]);
  expect(end(1)).toEqual([2450029 / 16000, 2057949 / 40000]);
});

test("the losses start at 1093.75 and follow the path", () => {
  const { losses } = descend(objective, sgd({ learningRate: 0.01 }), { start: vec(150, 50), epochs: 2 });
  expect(losses[0]).toBe(1093.75);
  expect(losses[1]).toBeCloseTo(1015.389404296875, 10);
  expect(losses[2]).toBeCloseTo(943.6065420818329, 10);
});
