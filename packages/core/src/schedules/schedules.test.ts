import { describe, expect, test } from "vitest";
import { sgd } from "../optimizers/sgd.ts";
import { vec } from "../vector.ts";
import { cosineAnnealing } from "./cosine-annealing.ts";
import { cosineRestarts } from "./cosine-restarts.ts";
import { cyclic } from "./cyclic.ts";
import { exponentialDecay } from "./exponential-decay.ts";
import { inverseSquareRoot } from "./inverse-square-root.ts";
import { inverseTimeDecay } from "./inverse-time-decay.ts";
import { multiStepDecay } from "./multi-step-decay.ts";
import { oneCycle } from "./one-cycle.ts";
import { polynomialDecay } from "./polynomial-decay.ts";
import { stepDecay } from "./step-decay.ts";
import { warmUp } from "./warm-up.ts";

const at = (schedule: (t: number) => number, ...steps: number[]) => steps.map(schedule);

test("step decay halves every ten steps, at the tenth and not before", () => {
  expect(at(stepDecay(0.8, { every: 10 }), 0, 9, 10, 19, 20)).toEqual([0.8, 0.8, 0.4, 0.4, 0.2]);
});

test("multi-step decay falls at each step listed, in any order", () => {
  expect(at(multiStepDecay(1, { at: [6, 3], factor: 0.5 }), 2, 3, 5, 6)).toEqual([1, 0.5, 0.5, 0.25]);
});

test("exponential decay multiplies at every step", () => {
  expect(at(exponentialDecay(8, { rate: 0.5 }), 0, 1, 3)).toEqual([8, 4, 1]);
});

test("polynomial decay ends at its floor and stays there", () => {
  expect(at(polynomialDecay(1, { steps: 10 }), 0, 5, 10, 99)).toEqual([1, 0.5, 0, 0]);
  expect(at(polynomialDecay(1, { steps: 10, power: 2, floor: 0.2 }), 0, 5, 10)).toEqual([1, 0.4, 0.2]);
});

test("cosine annealing has its ends, its middle, and a floor to stay on", () => {
  const schedule = cosineAnnealing(1, { steps: 10, floor: 0.2 });
  expect(at(schedule, 0, 10, 25)).toEqual([1, 0.2, 0.2]);
  expect(schedule(5)).toBeCloseTo(0.6, 15);
  expect(cosineAnnealing(1, { steps: 10, floor: 0.2, periodic: true })(20)).toBeCloseTo(1, 15);
});

test("restarts begin anew, each round twice as long", () => {
  const schedule = cosineRestarts(1, { steps: 4, growth: 2 });
  expect(at(schedule, 0, 4, 12, 28)).toEqual([1, 1, 1, 1]);
  expect(at(schedule, 2, 8, 20).map((rate) => rate.toFixed(12))).toEqual(Array(3).fill("0.500000000000"));
  expect(at(cosineRestarts(1, { steps: 4 }), 0, 4, 400_000_000)).toEqual([1, 1, 1]);
});

test("inverse time decay is halved once rate · t is 1", () => {
  expect(at(inverseTimeDecay(1, { rate: 0.1 }), 0, 10, 30)).toEqual([1, 0.5, 0.25]);
});

test("the inverse square root peaks at the end of its warm-up and is half at four times that", () => {
  expect(at(inverseSquareRoot(1, { warmUp: 4 }), 0, 3, 15)).toEqual([0.25, 1, 0.5]);
});

test("a cycle goes up, down and up again, and can shrink", () => {
  expect(at(cyclic(1, 3, { up: 2 }), 0, 1, 2, 3, 4, 6)).toEqual([1, 2, 3, 2, 1, 3]);
  expect(at(cyclic(1, 3, { up: 1, down: 3, shrink: 0.5 }), 1, 4, 5)).toEqual([3, 1, 2]);
});

describe("warm-up", () => {
  test("alone it reaches its rate in as many steps as it was given", () => {
    expect(at(warmUp(1, { steps: 4 }), 0, 1, 3, 4, 99)).toEqual([0.25, 0.5, 1, 1, 1]);
  });

  test("before another schedule it hands over where that begins", () => {
    expect(at(warmUp(stepDecay(8, { every: 2 }), { steps: 4 }), 0, 3, 4, 5, 6)).toEqual([2, 8, 8, 8, 4]);
  });

  test("from a factor of one's own it arrives a step later", () => {
    expect(at(warmUp(1, { steps: 4, from: 0 }), 0, 2, 4)).toEqual([0, 0.5, 1]);
  });
});

test("one cycle moves the rate up and the momentum down, and then back", () => {
  const { learningRate, momentum } = oneCycle(1, { steps: 100 });
  const rounded = (values: number[]) => values.map((value) => Number(value.toFixed(12)));
  expect(rounded(at(learningRate, 0, 29, 99, 500))).toEqual([0.04, 1, 0.000004, 0.000004]);
  expect(rounded(at(momentum, 0, 29, 99))).toEqual([0.95, 0.85, 0.95]);
});

test("one cycle goes where an optimizer's options go", () => {
  const { init, step } = sgd(oneCycle(1, { steps: 100 }));
  const first = step(vec(0), vec(1), init(vec(0)));
  expect(first.params[0]).toBeCloseTo(-0.04, 15);
});

test.each([
  [() => stepDecay(0.1, { every: 0 }), "every must be a whole number of at least 1, got 0"],
  [() => cosineAnnealing(Number.NaN, { steps: 5 }), "initial must be a finite number of at least 0, got NaN"],
  [() => multiStepDecay(0.1, { at: [3, 4.5] }), "at[1] must be a whole number of at least 0, got 4.5"],
  [() => warmUp(0.1, { steps: 2.5 }), "steps must be a whole number of at least 1, got 2.5"],
  [() => oneCycle(0.1, { steps: 3 }), "rise must leave more than one of 3 steps to rise in, got 0.3"],
])("an option out of range is refused: %#", (make, message) => {
  expect(make).toThrow(new RangeError(message));
});
