import {
  adam,
  asExamples,
  descend,
  type Examples,
  exponentialDecay,
  fit,
  linearRegression,
  momentum,
  noisyHouses,
  type Optimizer,
  type Schedule,
  seeded,
  sgd,
  standardize,
  updatesPerEpoch,
  type Vector,
  vec,
} from "@graded-descent/core";
import type { Point } from "@graded-descent/figures/plot/PathLine.tsx";

/** Forty houses, listed from the cheapest neighbourhood to the dearest: by price per square foot. */
const forty = noisyHouses({ count: 40, noise: 25, seed: 7 }).toSorted(
  (a, b) => a.price / a.size - b.price / b.size,
);
const START = { w: 150, b: 50 };
export const EPOCHS = 20;

/** What sizes are counted in. */
export type PitfallUnits = "thousands" | "square-feet" | "standardized";

const optimizers = { sgd, momentum, adam };

/** How a run is trained. */
export interface PitfallSettings {
  units: PitfallUnits;
  optimizer: keyof typeof optimizers;
  learningRate: number;
  /** Whether the rate falls to 0.8 of itself after each epoch. */
  decays: boolean;
  batchSize: number;
  shuffles: boolean;
}

const plain: PitfallSettings = {
  units: "thousands",
  optimizer: "sgd",
  learningRate: 0.1,
  decays: false,
  batchSize: 4,
  shuffles: true,
};

export type Cause = "batch-small" | "inputs" | "rate-low" | "rate-high" | "order";

/** Runs with one fault each. */
export const patients: Record<string, { cause: Cause; plan: PitfallSettings }> = {
  A: { cause: "batch-small", plan: { ...plain, batchSize: 1 } },
  B: { cause: "inputs", plan: { ...plain, units: "square-feet", learningRate: 0.01 } },
  C: { cause: "rate-low", plan: { ...plain, learningRate: 0.006, batchSize: forty.length } },
  D: { cause: "rate-high", plan: { ...plain, learningRate: 0.4 } },
  E: { cause: "order", plan: { ...plain, shuffles: false } },
};

/** What may be changed in a plan, one thing at a time. */
export const cures = {
  normalise: (plan) => ({ ...plan, units: "standardized" }),
  "lower-rate": (plan) => ({ ...plan, learningRate: plan.learningRate / 10 }),
  "higher-rate": (plan) => ({ ...plan, learningRate: plan.learningRate * 10 }),
  decay: (plan) => ({ ...plan, decays: true }),
  "larger-batch": (plan) => ({ ...plan, batchSize: Math.min(forty.length, 8 * plan.batchSize) }),
  "smaller-batch": (plan) => ({ ...plan, batchSize: Math.ceil(plan.batchSize / 8) }),
  shuffle: (plan) => ({ ...plan, shuffles: true }),
  momentum: (plan) => ({ ...plan, optimizer: "momentum" }),
  adam: (plan) => ({ ...plan, optimizer: "adam" }),
} satisfies Record<string, (plan: PitfallSettings) => PitfallSettings>;

export type Cure = keyof typeof cures;

/** The forty houses with sizes counted so, and the first line in those units. */
function inUnits(units: PitfallUnits): { examples: Examples; start: Vector } {
  const { w, b } = START;
  const { inputs, targets } = asExamples(forty);
  const column = inputs.map(([size]) => size);
  const { mean, deviation, scaled } = standardize(column);
  const asked = {
    thousands: { values: column, start: vec(w, b) },
    "square-feet": { values: column.map((size) => 1000 * size), start: vec(w / 1000, b) },
    standardized: { values: scaled, start: vec(w * deviation, b + w * mean) },
  }[units];
  return { examples: { inputs: asked.values.map((value) => [value]), targets }, start: asked.start };
}

/** The least loss that a line can have: on standardized inputs one step at rate 1 goes straight to it. */
export function leastLoss(): number {
  const { examples, start } = inUnits("standardized");
  return fit(linearRegression(examples), sgd({ learningRate: 1 }), { start, epochs: 1 }).losses[1];
}

/** The loss over all forty houses against the epochs, a point after each update. */
export function curve({
  units,
  optimizer,
  learningRate,
  decays,
  batchSize,
  shuffles,
}: PitfallSettings): Point[] {
  const { examples, start } = inUnits(units);
  const perEpoch = updatesPerEpoch(forty.length, batchSize);
  const falling = exponentialDecay(learningRate, { rate: 0.8 });
  const rate: Schedule = (t) => (decays ? falling(Math.floor(t / perEpoch)) : learningRate);
  const rule = optimizers[optimizer]({ learningRate: rate }) as Optimizer<unknown>;
  const { losses } = descend(linearRegression(examples), rule, {
    start,
    epochs: EPOCHS,
    batchSize,
    random: shuffles ? seeded(1) : undefined,
  });
  return losses.map((loss, update): Point => [update / perEpoch, loss]);
}

/** How a run ends: the mean and the swing of its loss in the last epoch, and a word for it. */
export interface Ending {
  mean: number;
  swing: number;
  word: "lost" | "slow" | "restless" | "settled";
}

const RESTLESS = 0.2;
const SLOW = 1.5;

/** How a run ends; restless and slow are measured against the least loss there is. */
export function ending(points: Point[]): Ending {
  const last = points.filter(([epoch]) => epoch > EPOCHS - 1).map(([, loss]) => loss);
  const mean = last.reduce((sum, loss) => sum + loss, 0) / last.length;
  const swing = Math.max(...last) - Math.min(...last);
  const least = leastLoss();
  if (!(mean <= points[0][1])) return { mean, swing, word: "lost" };
  if (swing > RESTLESS * least) return { mean, swing, word: "restless" };
  return { mean, swing, word: mean > SLOW * least ? "slow" : "settled" };
}
