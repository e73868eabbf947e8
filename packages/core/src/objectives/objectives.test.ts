import { describe, expect, test } from "vitest";
import { generatedRegression } from "../datasets/generated-regression.ts";
import { asExamples, houses } from "../datasets/houses.ts";
import { twoMoons } from "../datasets/two-moons.ts";
import { finiteDifferences, gradientError } from "../gradient-check.ts";
import type { Objective } from "../objective.ts";
import { normal, seeded } from "../random.ts";
import { vec } from "../vector.ts";
import { doubleWell } from "./double-well.ts";
import { linearRegression } from "./linear-regression.ts";
import { logisticRegression } from "./logistic-regression.ts";
import { quadratic, ravine } from "./quadratic.ts";
import { rosenbrock } from "./rosenbrock.ts";
import { twoLayerNetwork } from "./two-layer-network.ts";

const regression = generatedRegression({ count: 23, features: 3 });
const moons = twoMoons({ count: 23 });

const objectives: Record<string, [objective: Objective, parameters: number]> = {
  quadratic: [
    quadratic(
      [
        [4, 1, 0],
        [1, 3, -2],
        [0, -2, 5],
      ],
      [1, 2, 3],
    ),
    3,
  ],
  ravine: [ravine(30), 2],
  rosenbrock: [rosenbrock({ a: 1.5, b: 10 }), 2],
  "double well": [doubleWell(), 2],
  "linear regression": [linearRegression(regression), 4],
  "linear regression through the origin": [linearRegression(regression, { intercept: false }), 3],
  "logistic regression": [logisticRegression(moons), 3],
  "two-layer network": [twoLayerNetwork(moons, { hidden: 4 }), 17],
};

describe.each(Object.entries(objectives))("%s", (_, [objective, parameters]) => {
  test("its gradient agrees with finite differences, over all examples and over a batch", () => {
    const random = seeded(11);
    for (let trial = 0; trial < 20; trial++) {
      const theta = new Float64Array(parameters).map(() => normal(random));
      expect(gradientError(objective, theta)).toBeLessThan(1e-7);
      expect(gradientError(objective, theta, Uint32Array.of(3, 5, 7, 11, 13))).toBeLessThan(1e-7);
    }
  });

  test("its gradient is written where it is told to be, and the same as a fresh one", () => {
    const theta = new Float64Array(parameters).fill(0.5);
    const out = new Float64Array(parameters).fill(Number.NaN);
    const batch = Uint32Array.of(1, 2, 3, 4, 5, 6);
    const fresh = objective.gradient(theta, batch);
    expect(objective.gradient(theta, batch, out)).toEqual(fresh);
  });
});

test("a quadratic lies lowest where A θ = b", () => {
  const bowl = quadratic(
    [
      [2, 0],
      [0, 4],
    ],
    [2, 8],
  );
  expect(bowl.gradient(vec(1, 2))).toEqual(vec(0, 0));
  expect(bowl.value(vec(1, 2))).toBe(-9);
});

test("a matrix that is not square or not symmetric is refused", () => {
  expect(() => quadratic([[1, 2]])).toThrow("A[0] must have as many numbers as A, 1, got 2");
  const skewed = [
    [1, 2],
    [3, 4],
  ];
  expect(() => quadratic(skewed)).toThrow("A must be symmetric, got A[1][0] = 3 and A[0][1] = 2");
});

test("the banana's lowest point is (a, a²)", () => {
  expect(rosenbrock({ a: 3 }).value(vec(3, 9))).toBe(0);
  expect([...rosenbrock({ a: 3 }).gradient(vec(3, 9))].map(Math.abs)).toEqual([0, 0]);
});

test("the left well is the deeper", () => {
  const well = doubleWell({ tilt: 0.3 });
  expect(well.value(vec(-1, 0)) - well.value(vec(1, 0))).toBeCloseTo(-0.6, 12);
});

test("the four houses at w = 150, b = 50 have the loss and gradient the fractions say", () => {
  const objective = linearRegression(asExamples(houses));
  expect(objective.value(vec(150, 50))).toBe(1093.75);
  expect(objective.gradient(vec(150, 50))).toEqual(vec(-81.25, -37.5));
  expect(objective.gradient(vec(150, 50), Uint32Array.of(2))).toEqual(vec(-100, -50));
});

test("taking four rows at a time changes no bit of the plain loop's gradient", () => {
  const { inputs, targets } = generatedRegression({ count: 103, features: 5 });
  const theta = vec(0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
  const plain = new Float64Array(6);
  inputs.forEach((x, i) => {
    const error = x.reduce((sum, xj, j) => sum + theta[j] * xj, 0) + theta[5] - targets[i];
    x.forEach((xj, j) => {
      plain[j] += error * xj;
    });
    plain[5] += error;
  });
  expect(linearRegression({ inputs, targets }).gradient(theta)).toEqual(plain.map((sum) => sum / 103));
});

test("at θ = 0 every probability is ½ and the log loss ln 2", () => {
  const objective = logisticRegression(moons);
  expect(objective.value(vec(0, 0, 0))).toBeCloseTo(Math.LN2, 14);
  expect(objective.probability(vec(0, 0, 0), [5, -5])).toBe(0.5);
});

test("the log loss stays finite however wrong the model is", () => {
  const objective = logisticRegression({ inputs: [[1], [1]], targets: [0, 1] });
  expect(objective.value(vec(2000, 0))).toBe(1000);
  expect(objective.value(vec(-2000, 0))).toBe(1000);
});

test("a network whose hidden weights are 0 can only learn the share of ones", () => {
  const { gradient } = twoLayerNetwork(
    { inputs: [[1], [2], [3], [4]], targets: [1, 1, 1, 0] },
    { hidden: 1 },
  );
  expect(gradient(vec(0, 0, 0, 0))).toEqual(vec(0, 0, 0, 0.5 - 0.75));
});

test("a wrong gradient is found out", () => {
  const wrong: Objective = { value: ([x]) => x ** 3, gradient: ([x]) => vec(2 * x ** 2) };
  expect(gradientError(wrong, vec(2))).toBeGreaterThan(0.3);
  expect(finiteDifferences(wrong, vec(2))[0]).toBeCloseTo(12, 6);
});

test.each([
  [{ inputs: [], targets: [] }, "inputs must hold at least one example, got an empty list"],
  [{ inputs: [[1], [1, 2]], targets: [0, 1] }, "inputs[1] must have 1 numbers like inputs[0], got 2"],
  [{ inputs: [[1], [2]], targets: [0] }, "targets must hold one number for each of the 2 inputs, got 1"],
  [{ inputs: [[1], [2]], targets: [0, 2] }, "targets[1] must be 0 or 1, got 2"],
  [
    {
      inputs: [
        [1, 2],
        [3, Number.NaN],
      ],
      targets: [0, 1],
    },
    "inputs[1][1] must be a finite number, got NaN",
  ],
  [{ inputs: [[1], [2]], targets: [0, Infinity] }, "targets[1] must be a finite number, got Infinity"],
])("examples that do not fit are refused: %j", (examples, message) => {
  expect(() => logisticRegression(examples)).toThrow(new RangeError(message));
});
