import {
  cosineAnnealing,
  exponentialDecay,
  fit,
  type Schedule,
  seeded,
  sgd,
  stepDecay,
  updatesPerEpoch,
  vec,
  warmUp,
} from "@graded-descent/core";
import { bestLine, type Ground, housesOf, lossOf } from "@graded-descent/figures/data/noisy-and-exact.ts";
import type { Point } from "@graded-descent/figures/plot/PathLine.tsx";

/** The lecture's four schedules. */
export const kinds = ["cosine", "step", "exponential", "warm-up"] as const;
export type Kind = (typeof kinds)[number];

/** A rate to begin with, and the one knob of each schedule. */
export interface Knobs {
  alpha: number;
  /** Epochs between two halvings. */
  every: number;
  /** What is left of the rate after an epoch. */
  rate: number;
  /** Where the cosine ends. */
  floor: number;
  /** Epochs of warming up. */
  steps: number;
}

export const EPOCHS = 40;
export const SEEDS = 10;
const TYPICAL_SEED = 3; // of the ten, the one whose run at a constant rate ends in their middle
const START = vec(150, 50);

export const HOUSES = 100;
const updates = updatesPerEpoch(HOUSES, 1);
const losses = { noisy: withLeast("noisy"), exact: withLeast("exact") };

/** The loss of one kind of houses, and the least that any line can have; no run gets below it. */
function withLeast(ground: Ground) {
  const list = housesOf(ground, HOUSES);
  const loss = lossOf(list);
  return { loss, least: loss.value(bestLine(list)) };
}

/** The schedule with its knobs, counting epochs. */
export function schedule(kind: Kind, { alpha, every, rate, floor, steps }: Knobs): Schedule {
  if (kind === "step") return stepDecay(alpha, { every });
  if (kind === "exponential") return exponentialDecay(alpha, { rate });
  if (kind === "cosine") return cosineAnnealing(alpha, { steps: EPOCHS, floor });
  return warmUp(alpha, { steps });
}

/** The rate over the epochs so far: level within each. */
export const rateStairs = (rate: Schedule, epochs: number): Point[] =>
  Array.from({ length: epochs }, (_, epoch): Point[] => [
    [epoch, rate(epoch)],
    [epoch + 1, rate(epoch)],
  ]).flat();

/** Stochastic descent: how far J is above the least there is, at the start and after each epoch. */
export function excess(rate: Schedule, seed = TYPICAL_SEED, ground: Ground = "noisy"): number[] {
  const { loss, least } = losses[ground];
  const learningRate: Schedule = (t) => rate(Math.floor(t / updates));
  const run = fit(loss, sgd({ learningRate }), {
    start: START,
    epochs: EPOCHS,
    batchSize: 1,
    random: seeded(seed),
  });
  return run.losses.map((loss) => loss - least);
}

/** Where the run ends, in the middle of ten shuffles: five end lower, or as low. */
export function typicalEnd(rate: Schedule, ground: Ground = "noisy"): number {
  const ends = Array.from({ length: SEEDS }, (_, seed) => excess(rate, seed + 1, ground).at(-1)!);
  return ends.sort((a, b) => a - b)[SEEDS / 2];
}

/** The worked example: a cosine from 0.1 to 0.02 over 40 epochs, a quarter of the way. */
export function workedCosine() {
  const [initial, floor, epochs, epoch] = [0.1, 0.02, EPOCHS, EPOCHS / 4];
  const rate = cosineAnnealing(initial, { steps: epochs, floor })(epoch);
  return { initial, floor, epochs, epoch, rate };
}
