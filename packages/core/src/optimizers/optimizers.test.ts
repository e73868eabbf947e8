import { describe, expect, test } from "vitest";
import { copied, type Optimizer } from "../optimizer.ts";
import { type Vector, vec } from "../vector.ts";
import { adadelta } from "./adadelta.ts";
import { adagrad } from "./adagrad.ts";
import { adam } from "./adam.ts";
import { adamax } from "./adamax.ts";
import { adamW } from "./adamw.ts";
import { momentum } from "./momentum.ts";
import { nadam } from "./nadam.ts";
import { nesterov } from "./nesterov.ts";
import { radam } from "./radam.ts";
import { rmsprop } from "./rmsprop.ts";
import { sgd } from "./sgd.ts";

const halving = (t: number) => 0.1 * 0.5 ** Math.floor(t / 1000);

const optimizers: Record<string, Optimizer<unknown>> = {
  sgd: sgd({ learningRate: 0.1 }),
  "sgd with everything": sgd({ learningRate: 0.1, momentum: 0.5, dampening: 0.1, nesterov: true }),
  momentum: momentum({ learningRate: 0.02 }),
  "momentum after Keras": momentum({ learningRate: 0.02, nesterov: true }),
  nesterov: nesterov({ learningRate: 0.02 }),
  adagrad: adagrad({ learningRate: 1 }),
  rmsprop: rmsprop({ learningRate: halving }),
  "rmsprop with everything": rmsprop({
    learningRate: (t) => halving(t) ** 2,
    decay: 0.9,
    centered: true,
    momentum: 0.5,
    epsilonInside: true,
  }),
  adadelta: adadelta({ learningRate: 10 }),
  adam: adam({ learningRate: halving }),
  amsgrad: adam({ learningRate: halving, amsgrad: true }),
  "adam without bias correction": adam({ learningRate: halving, biasCorrection: false }),
  adamW: adamW({ learningRate: halving, weightDecay: 0 }),
  nadam: nadam({ learningRate: halving }),
  radam: radam({ learningRate: halving }),
  adamax: adamax({ learningRate: halving }),
};

const bowl = (x: Vector) => x.map((xi) => 2 * (xi - 3));

describe.each(Object.entries(optimizers))("%s", (_, { init, step, lookAhead = (params) => params }) => {
  test("reaches the bottom of a bowl", () => {
    let params = vec(-4, 10);
    let state = init(params);
    for (let t = 0; t < 5000; t++) ({ params, state } = step(params, bowl(lookAhead(params, state)), state));
    expect(params[0]).toBeCloseTo(3, 4);
    expect(params[1]).toBeCloseTo(3, 4);
  });

  test("leaves its arguments as they were, in the first step and later", () => {
    let params = vec(1, 2);
    let state = init(params);
    for (let t = 0; t < 3; t++) {
      const grads = vec(3, -4);
      const before = JSON.stringify({ params, grads, state });
      const next = step(params, grads, state);
      expect(JSON.stringify({ params, grads, state })).toBe(before);
      ({ params, state } = next);
    }
  });

  test("takes the same steps in place as with fresh vectors", () => {
    let apart = copied(vec(-4, 10), init(vec(-4, 10)));
    const own = copied(apart.params, apart.state);
    for (let t = 0; t < 20; t++) {
      apart = step(apart.params, bowl(apart.params), apart.state);
      expect(step(own.params, bowl(own.params), own.state, own)).toBe(own);
    }
    expect(own).toEqual(apart);
  });

  test("refuses a gradient of another length by name", () => {
    const params = vec(1, 2);
    expect(() => step(params, vec(1), init(params))).toThrow(
      new RangeError("grads must have as many numbers as params, 2, got 1"),
    );
  });
});

test("a state of another length is refused by name", () => {
  const { init, step } = momentum({ learningRate: 0.1 });
  expect(() => step(vec(1, 2), vec(3, 4), init(vec(1)))).toThrow(
    new RangeError("state.v must have as many numbers as params, 2, got 1"),
  );
});

test.each([
  [() => sgd({ learningRate: Number.NaN }), "learningRate must be a finite number of at least 0, got NaN"],
  [() => sgd({ learningRate: -1 }), "learningRate must be a finite number of at least 0, got -1"],
  [() => adam({ learningRate: 0.1, beta1: 1 }), "beta1 must be at least 0 and below 1, got 1"],
  [() => adam({ learningRate: 0.1, beta2: -0.1 }), "beta2 must be a finite number of at least 0, got -0.1"],
  [
    () => adagrad({ learningRate: 0.1, epsilon: Infinity }),
    "epsilon must be a finite number of at least 0, got Infinity",
  ],
  [() => rmsprop({ learningRate: 0.1, decay: 1.5 }), "decay must be at least 0 and below 1, got 1.5"],
  [
    () => adamW({ learningRate: 0.1, weightDecay: -1 }),
    "weightDecay must be a finite number of at least 0, got -1",
  ],
])("an option out of range is refused: %#", (make, message) => {
  expect(make).toThrow(new RangeError(message));
});

test("a rate that is no number is a TypeError", () => {
  const options = { learningRate: "0.1" } as unknown as { learningRate: number };
  expect(() => sgd(options)).toThrow(new TypeError('learningRate must be a number, got "0.1"'));
});

test("a schedule that turns NaN is refused at that step", () => {
  const { init, step } = sgd({ learningRate: (t) => (t < 1 ? 0.1 : Number.NaN) });
  const first = step(vec(1), vec(1), init(vec(1)));
  expect(() => step(first.params, vec(1), first.state)).toThrow("learningRate must be");
});

test("L2 joins the gradient and decoupled decay does not", () => {
  const options = { learningRate: 0.1, weightDecay: 0.5, epsilon: 0 };
  const theta = vec(2);
  const still = vec(0);
  const l2 = adam(options);
  const decoupled = adamW(options);
  expect(l2.step(theta, still, l2.init(theta)).params[0]).toBeCloseTo(2 - 0.1, 12);
  expect(adamW({ ...options, epsilon: 1e-8 }).step(theta, still, decoupled.init(theta)).params[0]).toBe(
    2 * (1 - 0.05),
  );
});

test("RAdam steps as momentum does until the mean square can be trusted", () => {
  const { init, step } = radam({ learningRate: 0.1 });
  const theta = vec(0);
  expect(step(theta, vec(40), init(theta)).params[0]).toBeCloseTo(-4, 12);
});

test("Nesterov looks ahead by β v", () => {
  const { init, step, lookAhead } = nesterov({ learningRate: 0.1, beta: 0.5 });
  const theta = vec(1);
  expect(lookAhead!(theta, init(theta))).toEqual(vec(1));
  const { params, state } = step(theta, vec(4), init(theta));
  expect(lookAhead!(params, state)[0]).toBeCloseTo(0.6 - 0.5 * 0.4, 15);
});
