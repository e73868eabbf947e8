import { expect, test } from "vitest";
import { asExamples, houses } from "./datasets/houses.ts";
import { fit } from "./fit.ts";
import { linearRegression } from "./objectives/linear-regression.ts";
import { quadratic, ravine } from "./objectives/quadratic.ts";
import { momentum } from "./optimizers/momentum.ts";
import { sgd } from "./optimizers/sgd.ts";
import { conditionNumber, eigenvalues, hessian, largestStableRate } from "./stability.ts";
import { vec } from "./vector.ts";

const inThousands = hessian(linearRegression(asExamples(houses)), 2);
const inSquareFeet = hessian(
  linearRegression({
    inputs: houses.map(({ size }) => [1000 * size]),
    targets: houses.map(({ price }) => price),
  }),
  2,
);

test("the Hessian of the four houses is what exact arithmetic says", () => {
  expect(inThousands).toEqual([
    [3.375, 1.75],
    [1.75, 1],
  ]);
  expect(inSquareFeet).toEqual([
    [3375000, 1750],
    [1750, 1],
  ]);
});

test("its eigenvalues, largest stable rates and condition numbers are the lecture's", () => {
  expect(eigenvalues(inThousands)[0]).toBeCloseTo(0.07263446053892117, 14);
  expect(eigenvalues(inThousands)[1]).toBeCloseTo(4.3023655394610785, 14);
  expect(largestStableRate(inThousands)).toBeCloseTo(0.46486054745, 11);
  expect(conditionNumber(inThousands)).toBeCloseTo(59.233, 3);
  expect(largestStableRate(inSquareFeet) / 5.92592433e-7).toBeCloseTo(1, 8);
  expect(conditionNumber(inSquareFeet) / 3.645e7).toBeCloseTo(1, 4);
});

test("the eigenvalues of a 3 × 3 matrix with a known spectrum", () => {
  // The second difference matrix: 2 − 2 cos(kπ/4).
  const matrix = [
    [2, -1, 0],
    [-1, 2, -1],
    [0, -1, 2],
  ];
  eigenvalues(matrix).forEach((value, k) => {
    expect(value).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / 4), 14);
  });
});

test.each([
  ["plain descent", 0, (learningRate: number) => sgd({ learningRate })],
  ["momentum", 0.9, (learningRate: number) => momentum({ learningRate, beta: 0.9 })],
])("%s converges just below the largest stable rate and diverges just above", (_, beta, rule) => {
  const limit = largestStableRate(
    [
      [1, 0],
      [0, 50],
    ],
    { beta },
  );
  const after = (rate: number) =>
    fit(ravine(50), rule(rate), { start: vec(0, 1), epochs: 20_000, losses: "none" }).params[1];
  expect(Math.abs(after(0.999 * limit))).toBeLessThan(0.1);
  expect(Math.abs(after(1.001 * limit))).toBeGreaterThan(10);
});

test("a surface without a bottom has no stable rate", () => {
  const dome = hessian(
    quadratic([
      [-1, 0],
      [0, -2],
    ]),
    2,
  );
  expect(() => largestStableRate(dome)).toThrow(
    "rows must have a positive eigenvalue, got -1 as the largest",
  );
});
