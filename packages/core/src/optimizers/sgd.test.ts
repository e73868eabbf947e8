import { expect, test } from "vitest";
import { vec } from "../vector.ts";
import { sgd } from "./sgd.ts";

test("one step is θ − η g", () => {
  const { init, step } = sgd({ learningRate: 0.5 });
  const theta = vec(1, 2);
  expect(step(theta, vec(4, -4), init(theta)).params).toEqual(vec(-1, 4));
});

test("a learning rate of 0 stays where it is", () => {
  const { init, step } = sgd({ learningRate: 0, momentum: 0.9 });
  const theta = vec(1, 2);
  expect(step(theta, vec(4, -4), init(theta)).params).toEqual(theta);
});

test("dampening leaves the first velocity whole", () => {
  const { init, step } = sgd({ learningRate: 1, momentum: 0.5, dampening: 0.5 });
  const first = step(vec(0), vec(8), init(vec(0)));
  expect(first.state.v[0]).toBe(8);
  expect(step(first.params, vec(8), first.state).state.v[0]).toBe(0.5 * 8 + 0.5 * 8);
});

test("the rate of a schedule is asked for each step, from 0", () => {
  const asked: number[] = [];
  const { init, step } = sgd({ learningRate: (t) => asked.push(t) });
  let params = vec(0);
  let state = init(params);
  for (let t = 0; t < 3; t++) ({ params, state } = step(params, vec(1), state));
  expect(asked).toEqual([0, 1, 2]);
  expect(params[0]).toBe(-(1 + 2 + 3));
});
