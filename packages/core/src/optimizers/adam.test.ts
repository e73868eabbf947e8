import { expect, test } from "vitest";
import { vec } from "../vector.ts";
import { adam } from "./adam.ts";

test("the first step has size η whatever the gradient's scale", () => {
  const { init, step } = adam({ learningRate: 0.1, epsilon: 0 });
  for (const g of [1e-6, 1, 1e6]) {
    const theta = vec(5);
    expect(step(theta, vec(g), init(theta)).params[0]).toBeCloseTo(4.9, 12);
  }
});

test("without bias correction the first step is (1 − β₁)/√(1 − β₂) ≈ 3.16 η long", () => {
  const { init, step } = adam({ learningRate: 0.1, epsilon: 0, biasCorrection: false });
  const theta = vec(5);
  expect(step(theta, vec(7), init(theta)).params[0]).toBeCloseTo(5 - (0.1 * 0.1) / Math.sqrt(0.001), 12);
});

test("AMSGrad's denominator never falls", () => {
  const { init, step } = adam({ learningRate: 0.1, amsgrad: true });
  let params = vec(5);
  let state = init(params);
  for (const g of [100, 1e-3, 1e-3]) ({ params, state } = step(params, vec(g), state));
  expect(state.vMax![0]).toBeCloseTo(0.001 * 100 ** 2, 9);
  expect(state.v[0]).toBeLessThan(state.vMax![0]);
});
