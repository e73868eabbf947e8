import { gradientNoise, type Objective, sampledGradientNoise, seeded, vec } from "@graded-descent/core";
import { type LabState, rateOf } from "../state/settings.ts";
import { type LabMethod, methodsOf } from "./methods.ts";
import { type LabRule, ruleOf, scheduleOf } from "./rules.ts";
import { follow, type LabPath, type LabPlan, type RuleMaker, walk } from "./run.ts";
import { gridOf, type Surface, surfaceOf } from "./surface.ts";
import { calmerRate, type Trouble, troubleOf } from "./trouble.ts";

/** A method, and where it went. */
export interface LabDescent extends LabMethod, LabPath {
  /** An update's, measured here; absent where the code failed. */
  microseconds?: number;
  trouble?: Trouble;
}

/** The noise of a batch's gradient at the start, by its size: as the formula has it, and as it was drawn. */
export interface LabNoise {
  size: number;
  exact: number;
  drawn: number;
}

/** What the page draws of a state. */
export interface Computed {
  descents: LabDescent[];
  grid: number[];
  noise: LabNoise[];
}

/** A state with all of our own methods run. */
export function compute(state: LabState): Computed {
  const surface = surfaceOf(state);
  const { methods } = methodsOf(state);
  const ours = methods.filter(({ rule }) => rule !== "mine");
  return {
    descents: ours.map((method) => {
      const ruleAt = (rate: number) => {
        const schedule = scheduleOf(state.schedule, rate, state.updates);
        return () => ruleOf(method.rule as Exclude<LabRule, "mine">, schedule, state.beta);
      };
      return descentOf(state, surface, method, ruleAt);
    }),
    grid: gridOf(surface),
    noise: noiseOf(state, surface.objective),
  };
}

/** One method's walk, and, should it come to nothing, a rate that would do. */
export function descentOf(
  state: LabState,
  surface: Surface,
  method: LabMethod,
  ruleAt: (rate: number) => RuleMaker,
): LabDescent {
  const { x, y, updates, seed } = state;
  const plan: LabPlan = { start: [x, y], updates, batchSize: method.batchSize, seed };
  const rate = state[rateOf(method.rule)];
  const walked = walk(surface, ruleAt(rate), plan);
  if (walked.error) return { ...method, ...walked };
  const microseconds = microsecondsAnUpdate(() => follow(surface, ruleAt(rate), plan));
  const trouble = troubleOf(surface, walked);
  if (!trouble) return { ...method, ...walked, microseconds };
  const isCalm = (lower: number) => {
    const again = walk(surface, ruleAt(lower), plan);
    return !again.error && !troubleOf(surface, again);
  };
  return { ...method, ...walked, microseconds, trouble: { ...trouble, tryRate: calmerRate(rate, isCalm) } };
}

const LONG_ENOUGH = 4; // milliseconds, over which a coarse clock does not matter

/** How long an update takes, when the same walk is made again and again. */
function microsecondsAnUpdate(again: () => { points: unknown[] }): number {
  const began = performance.now();
  let updates = 0;
  let spent = 0;
  while (spent < LONG_ENOUGH) {
    updates += again().points.length - 1;
    spent = performance.now() - began;
  }
  return (1000 * spent) / Math.max(1, updates);
}

const EXAMPLES = 10_000; // as many are drawn for each size

function noiseOf({ x, y, seed }: LabState, objective: Objective): LabNoise[] {
  const { examples } = objective;
  if (examples === undefined) return [];
  const whole = objective as Required<Objective>;
  const at = vec(x, y);
  const epochs = Math.ceil(EXAMPLES / examples);
  return sizesUpTo(examples).map((size) => ({
    size,
    exact: gradientNoise(whole, at, { batchSize: size }),
    drawn: sampledGradientNoise(whole, at, { batchSize: size, epochs, random: seeded(seed + size) }),
  }));
}

/** 1, 2, 5, 10, 20, 50, … below `count`. */
function sizesUpTo(count: number): number[] {
  const sizes: number[] = [];
  for (let ten = 1; ten < count; ten *= 10)
    for (const digit of [1, 2, 5]) if (digit * ten < count) sizes.push(digit * ten);
  return sizes;
}
