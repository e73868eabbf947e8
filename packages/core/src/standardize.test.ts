import { expect, test } from "vitest";
import { standardize, standardizeInputs } from "./standardize.ts";

test("the deviation is that of the population", () => {
  expect(standardize([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
    mean: 5,
    deviation: 2,
    scaled: [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2],
  });
});

test("a constant column becomes zeros, also where its mean cannot be exact", () => {
  expect(standardize([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, deviation: 0, scaled: [0, 0, 0] });
});

test("a large offset loses no digits", () => {
  expect(standardize([1e15, 1e15 + 2, 1e15 + 4]).deviation).toBeCloseTo(Math.sqrt(8 / 3), 14);
});

test("inputs are scaled column by column", () => {
  const examples = {
    inputs: [
      [1, 30],
      [3, 10],
    ],
    targets: [5, 6],
  };
  const { inputs, targets, columns } = standardizeInputs(examples);
  expect(inputs).toEqual([
    [-1, 1],
    [1, -1],
  ]);
  expect(targets).toEqual([5, 6]);
  expect(columns.map(({ mean }) => mean)).toEqual([2, 20]);
});

test("an empty list is refused", () => {
  expect(() => standardize([])).toThrow(
    new RangeError("values must hold at least one number, got an empty list"),
  );
});
