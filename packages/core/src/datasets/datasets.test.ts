import { expect, test } from "vitest";
import { fit } from "../fit.ts";
import { linearRegression } from "../objectives/linear-regression.ts";
import { logisticRegression } from "../objectives/logistic-regression.ts";
import { twoLayerNetwork } from "../objectives/two-layer-network.ts";
import { adam } from "../optimizers/adam.ts";
import { sgd } from "../optimizers/sgd.ts";
import { seeded } from "../random.ts";
import { catsAndDogs } from "./cats-and-dogs.ts";
import type { Examples } from "./examples.ts";
import { generatedRegression } from "./generated-regression.ts";
import { asExamples, houses } from "./houses.ts";
import { noisyHouses } from "./noisy-houses.ts";
import { twoMoons } from "./two-moons.ts";

const accuracy = ({ inputs, targets }: Examples, probability: (input: number[]) => number) =>
  inputs.filter((input, i) => probability(input) > 0.5 === (targets[i] === 1)).length / inputs.length;

const slice = ({ inputs, targets }: Examples, from: number, to: number): Examples => ({
  inputs: inputs.slice(from, to),
  targets: targets.slice(from, to),
});

test("the four houses lie on price = 200 · size", () => {
  expect(houses.every(({ size, price }) => price === 200 * size)).toBe(true);
  expect(houses).toHaveLength(4);
});

test("noisy houses lie about that line, as far as they were told to", () => {
  const strays = noisyHouses({ count: 10_000, noise: 25 }).map(({ size, price }) => price - 200 * size);
  const mean = strays.reduce((sum, x) => sum + x, 0) / 10_000;
  const deviation = Math.sqrt(strays.reduce((sum, x) => sum + x * x, 0) / 10_000);
  // Standard errors: 25/√10000 = 0.25 and about 25/√20000 = 0.18.
  expect(Math.abs(mean)).toBeLessThan(5 * 0.25);
  expect(Math.abs(deviation - 25)).toBeLessThan(5 * 0.18);
});

test("the same seed draws the same data again, another seed other data", () => {
  for (const draw of [catsAndDogs, noisyHouses, twoMoons]) {
    expect(draw({ seed: 1 })).toEqual(draw({ seed: 1 }));
    expect(draw({ seed: 1 })).not.toEqual(draw({ seed: 2 }));
  }
});

test("there are 1000 images of 8 × 8, about as many cats as dogs", () => {
  const { inputs, targets } = catsAndDogs();
  expect(inputs).toHaveLength(1000);
  expect(inputs.every((image) => image.length === 64)).toBe(true);
  const dogs = targets.reduce((sum, y) => sum + y, 0);
  expect(Math.abs(dogs - 500)).toBeLessThan(5 * Math.sqrt(250));
});

test("who knows the drawings tells cats from dogs 95 % of the time", () => {
  const images = catsAndDogs({ count: 10_000 });
  const drawn = catsAndDogs({ count: 50, noise: 0 });
  const cat = drawn.inputs[drawn.targets.indexOf(0)];
  const dog = drawn.inputs[drawn.targets.indexOf(1)];
  const middle = dog.reduce((sum, pixel, i) => sum + (pixel ** 2 - cat[i] ** 2) / 2, 0);
  const right = accuracy(images, (image) =>
    image.reduce((sum, pixel, i) => sum + pixel * (dog[i] - cat[i]), 0) > middle ? 1 : 0,
  );
  // Binomial: 0.95 with a deviation of 0.0022.
  expect(Math.abs(right - 0.95)).toBeLessThan(5 * 0.0022);
});

test("logistic regression learns to, with 20 updates an epoch, and is right on images it has not seen", () => {
  const images = catsAndDogs({ count: 1500 });
  const objective = logisticRegression(slice(images, 0, 1000));
  const { params, updates } = fit(objective, sgd({ learningRate: 0.1 }), {
    start: new Float64Array(65),
    epochs: 20,
    batchSize: 50,
  });
  expect(updates).toBe(20 * 20);
  expect(
    accuracy(slice(images, 1000, 1500), (image) => objective.probability(params, image)),
  ).toBeGreaterThan(0.9);
});

test("no line tells the moons apart, a small network does", () => {
  const moons = twoMoons();
  const line = logisticRegression(moons);
  const straight = fit(line, adam({ learningRate: 0.05 }), {
    start: new Float64Array(3),
    epochs: 500,
  }).params;
  expect(accuracy(moons, (point) => line.probability(straight, point))).toBeLessThan(0.93);

  const network = twoLayerNetwork(moons, { hidden: 8 });
  const { params } = fit(network, adam({ learningRate: 0.05 }), {
    start: network.start(seeded(1)),
    epochs: 200,
    batchSize: 20,
    random: seeded(2),
  });
  expect(accuracy(moons, (point) => network.probability(params, point))).toBeGreaterThan(0.98);
});

test("a generated regression is found again", () => {
  const { weights, intercept, ...examples } = generatedRegression({ count: 400, features: 3, noise: 0 });
  const { params } = fit(linearRegression(examples), sgd({ learningRate: 0.2 }), {
    start: new Float64Array(4),
    epochs: 60,
    batchSize: 20,
  });
  [...weights, intercept].forEach((weight, j) => {
    expect(params[j]).toBeCloseTo(weight, 8);
  });
});

/** J(θ) − J* averaged over the second half of a run that starts at the optimum. */
function steadyExcess(batchSize: number, learningRate: number | ((t: number) => number)): number {
  const objective = linearRegression(asExamples(noisyHouses()));
  const best = fit(objective, sgd({ learningRate: 0.4 }), { start: new Float64Array(2), epochs: 3000 });
  const { losses } = fit(objective, sgd({ learningRate }), {
    start: best.params,
    epochs: 2000,
    batchSize,
    random: seeded(1),
  });
  const half = losses.slice(1000);
  return half.reduce((sum, loss) => sum + loss, 0) / half.length - objective.value(best.params);
}

test("on noisy houses the steady excess loss grows with α, falls with b, and goes under a schedule", () => {
  // For small α it is close to α tr(C) / (4 b), C the covariance of one example's gradient: in proportion to α and 1/b.
  const excess = steadyExcess(1, 0.02);
  expect(steadyExcess(1, 0.04) / excess).toBeGreaterThan(1.5);
  expect(excess / steadyExcess(4, 0.02)).toBeGreaterThan(2.5);
  expect(steadyExcess(1, (t) => 0.02 / (1 + 0.001 * t))).toBeLessThan(excess / 10);
});

test("on the four exact houses the noise goes by itself", () => {
  const { losses } = fit(linearRegression(asExamples(houses)), sgd({ learningRate: 0.1 }), {
    start: Float64Array.of(150, 50),
    epochs: 3000,
    batchSize: 1,
    random: seeded(1),
  });
  expect(losses.at(-1)).toBeLessThan(1e-20);
});
