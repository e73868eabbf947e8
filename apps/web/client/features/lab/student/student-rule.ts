import { type Optimizer, type Schedule, type Vector, vec } from "@graded-descent/core";
import type { StepExercise } from "../state/settings.ts";
import { type StepSignature, signatures } from "./step-signatures.prebuilt.ts";

/** What a student's function is called with from one update to the next: whatever it returned last. */
interface Memory {
  t: number;
  kept: Record<string, unknown>;
}

interface StudentRuleOptions {
  /** Calls a function of the student's. */
  ask(name: string, args: unknown[]): unknown;
  learningRate: Schedule;
  beta: number;
  gradientAt(at: Vector): Vector;
}

/** The function each exercise asks for. */
export const functionOf = (step: StepExercise): string => signatures[step].name;

/** A student's step as an optimizer. Throws an error that says what was returned where parameters were due. */
export function studentRule(
  step: StepExercise,
  { ask, learningRate, beta, gradientAt }: StudentRuleOptions,
): Optimizer<Memory> {
  const { name, state, gradient, options } = signatures[step];
  const slopeAt = (at: number[]) => [...gradientAt(vec(...at))];

  return {
    init: (params) => ({ t: 0, kept: initialState(state, params.length) }),
    step(params, grads, { t, kept }) {
      const rate = learningRate(t);
      const from = state ? { ...kept, params: [...params] } : [...params];
      const slope = gradient === "function" ? slopeAt : [...grads];
      const answer = ask(name, [from, slope, options ? optionsOf(step, rate, beta) : rate]);
      const { params: next, ...rest } = ((state ? answer : { params: answer }) ?? {}) as Record<
        string,
        unknown
      >;
      if (!isPoint(next)) throw new Error(`\`${name}\` returned no list of ${params.length} parameters`);
      return { params: vec(...next), state: { t: t + 1, kept: rest } };
    },
  };
}

/** Zeros for each field of the state. */
const initialState = (state: StepSignature["state"] = {}, length: number) =>
  Object.fromEntries(
    Object.entries(state).map(([name, type]) => [name, type === "number" ? 0 : Array(length).fill(0)]),
  );

/** The values of the options an exercise names; the lab sets the rate and β, the others are the usual ones. */
function optionsOf(step: StepExercise, learningRate: number, beta: number): Record<string, number> {
  const values: Record<string, number> = {
    learningRate,
    beta,
    beta1: beta,
    beta2: 0.999,
    decay: 0.9,
    epsilon: 1e-8,
  };
  const names = signatures[step].options ?? [];
  const unknown = names.find((name) => !(name in values));
  if (unknown) throw new Error(`the lab has no value for the option \`${unknown}\` of ${step}`);
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** Two numbers; they may be NaN, which the picture shows. */
function isPoint(value: unknown): value is number[] {
  const list = value instanceof Float64Array ? [...value] : value;
  return Array.isArray(list) && list.length === 2 && list.every((part) => typeof part === "number");
}
