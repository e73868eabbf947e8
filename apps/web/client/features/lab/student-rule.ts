import { type Optimizer, type Schedule, type Vector, vec } from "@graded-descent/core";
import type { STEPS } from "./state.ts";

/** What a student's function is called with from one update to the next: whatever it returned last. */
interface Memory {
  t: number;
  kept: Record<string, unknown>;
}

interface Hands {
  /** Calls a function of the student's. */
  ask(name: string, args: unknown[]): unknown;
  learningRate: Schedule;
  beta: number;
  gradientAt(at: Vector): Vector;
}

type Step = (typeof STEPS)[number];

const DECAY = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** What each exercise's step starts from, besides the parameters. */
const starts: Record<Step, Record<string, unknown>> = {
  step: {},
  momentum: { velocity: [0, 0] },
  nesterov: { velocity: [0, 0] },
  adagrad: { sumOfSquares: [0, 0] },
  rmsprop: { meanSquare: [0, 0] },
  adam: { m: [0, 0], v: [0, 0], t: 0 },
};

/** The function each exercise asks for. */
export const functionOf = (step: Step) => (step === "step" ? "step" : `${step}Step`);

/** A student's step as an optimizer. Throws an error that says what was returned where parameters were due. */
export function studentRule(step: Step, { ask, learningRate, beta, gradientAt }: Hands): Optimizer<Memory> {
  const name = functionOf(step);
  const options: Record<Step, object> = {
    step: {},
    momentum: { beta },
    nesterov: { beta },
    adagrad: { epsilon: EPSILON },
    rmsprop: { decay: DECAY, epsilon: EPSILON },
    adam: { beta1: beta, beta2: BETA2, epsilon: EPSILON },
  };
  const slopeAt = (at: number[]) => [...gradientAt(vec(...at))];

  return {
    init: () => ({ t: 0, kept: starts[step] }),
    step(params, grads, { t, kept }) {
      const rate = learningRate(t);
      const here = { ...kept, params: [...params] };
      const slope = step === "nesterov" ? slopeAt : [...grads];
      const answer =
        step === "step"
          ? { params: ask(name, [[...params], slope, rate]) }
          : ask(name, [here, slope, { learningRate: rate, ...options[step] }]);
      const { params: next, ...rest } = (answer ?? {}) as Record<string, unknown>;
      if (!isPoint(next)) throw new Error(`\`${name}\` returned no list of ${params.length} parameters`);
      return { params: vec(...next), state: { t: t + 1, kept: rest } };
    },
  };
}

/** Two numbers; they may be NaN, which the picture shows. */
function isPoint(value: unknown): value is number[] {
  const list = value instanceof Float64Array ? [...value] : value;
  return Array.isArray(list) && list.length === 2 && list.every((part) => typeof part === "number");
}
