import {
  adagrad,
  adam,
  asExamples,
  descend,
  fit,
  houses,
  linearRegression,
  type Optimizer,
  rmsprop,
  sgd,
  type Vector,
  vec,
} from "@graded-descent/core";
import { loss, START } from "@graded-descent/figures/data/momentum.ts";
import type { Point } from "@graded-descent/figures/plot/PathLine.tsx";

/** The rules to compare, from one rate for all to a rate for each. */
export const rules = ["plain", "adagrad", "rmsprop", "adam", "uncorrected"] as const;
export type RuleName = (typeof rules)[number];

export const STEPS = 60;
const DECAY = 0.9;
const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;

/** One step, in each direction of the ravine: x along, y across. */
export interface Stride {
  gradient: Point;
  /** What the rule multiplies the gradient by, or for Adam its mean. */
  rate: Point;
  moved: Point;
}

/** A run down the ravine: the points, their losses, and the stride from each to the next. */
export interface AdaptiveRun {
  points: Point[];
  losses: number[];
  strides: Stride[];
}

/** Sixty steps down the ravine by one of the rules. */
export function adaptiveRun(name: RuleName, alpha: number): AdaptiveRun {
  const options = { learningRate: alpha, epsilon: EPSILON };
  if (name === "plain") return run(sgd({ learningRate: alpha }), () => vec(alpha, alpha));
  if (name === "adagrad") {
    return run(adagrad(options), ({ sumOfSquares }) => sumOfSquares.map((sum) => divided(alpha, sum)));
  }
  if (name === "rmsprop") {
    return run(rmsprop({ ...options, decay: DECAY }), ({ v }) => v.map((mean) => divided(alpha, mean)));
  }
  const biasCorrection = name === "adam";
  const rule = adam({ ...options, beta1: BETA_1, beta2: BETA_2, biasCorrection });
  const share = (t: number) => (biasCorrection ? 1 - BETA_2 ** t : 1);
  return run(rule, ({ t, v }) => v.map((mean) => divided(alpha, mean / share(t))));
}

const divided = (alpha: number, square: number) => alpha / (Math.sqrt(square) + EPSILON);

function run<State>(rule: Optimizer<State>, rateOf: (state: State) => Vector): AdaptiveRun {
  const { path, states, losses } = descend(loss, rule, { start: START, epochs: STEPS });
  const strides = states.map((state, i) => ({
    gradient: pair(loss.gradient(path[i])),
    rate: pair(rateOf(state)),
    moved: pair(path[i + 1].map((to, k) => to - path[i][k])),
  }));
  return { points: path.map(pair), losses, strides };
}

const pair = ([x, y]: Vector): Point => [x, y];

/** The worked example: Adam's first step along the ravine's floor. */
export function workedAdam(alpha: number) {
  const theta = START[0];
  const gradient = loss.gradient(START)[0];
  const { init, step } = adam({ learningRate: alpha, beta1: BETA_1, beta2: BETA_2, epsilon: EPSILON });
  const { params, state } = step(vec(theta), vec(gradient), init(vec(theta)));
  const [m] = state.m;
  const [v] = state.v;
  return {
    theta,
    gradient,
    beta1: BETA_1,
    beta2: BETA_2,
    m,
    v,
    mHat: m / (1 - BETA_1),
    vHat: v / (1 - BETA_2),
    after: params[0],
  };
}

/** Adam at its usual rate of 0.001 on the lecture's four houses, unscaled: where so many updates lead. */
export function usualAdam(updates: number) {
  const four = linearRegression(asExamples(houses));
  const { params, losses } = fit(four, adam({ learningRate: 0.001 }), {
    start: vec(150, 50),
    epochs: updates,
  });
  return { w: params[0], before: losses[0], loss: losses.at(-1)! };
}
