import { expect, test } from "vitest";
import { generatedRegression } from "./datasets/generated-regression.ts";
import { accumulate, accumulated } from "./gradient-accumulation.ts";
import { linearRegression } from "./objectives/linear-regression.ts";
import { vec } from "./vector.ts";

test("parts count by their size", () => {
  const parts = [
    { size: 1, gradient: [4, 0] },
    { size: 3, gradient: [0, 8] },
  ];
  expect(accumulate(parts)).toEqual(vec(1, 6));
});

test("an accumulated objective has the gradient of the whole batch, a short last part included", () => {
  const objective = linearRegression(generatedRegression({ count: 23, features: 2 }));
  const theta = vec(1, 2, 3);
  const whole = objective.gradient(theta);
  const inParts = accumulated(objective, 5).gradient(theta);
  whole.forEach((g, i) => {
    expect(inParts[i]).toBeCloseTo(g, 12);
  });
});

test("no parts, and parts of different lengths, are refused", () => {
  expect(() => accumulate([])).toThrow("parts must hold at least one gradient, got an empty list");
  const parts = [
    { size: 1, gradient: [1] },
    { size: 1, gradient: [1, 2] },
  ];
  expect(() => accumulate(parts)).toThrow(
    "parts[1].gradient must have as many numbers as parts[0].gradient, 1, got 2",
  );
});
