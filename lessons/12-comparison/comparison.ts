import { fit, logisticRegression, seeded, sgd, type Vector } from "@graded-descent/core";
import { accuracy, test, training, validation } from "@graded-descent/figures/data/three-sets.ts";

/** What is compared: the lecture's four, on 1000 images. */
export const IMAGES = 1000;
export const methods = [
  { name: "batch", batchSize: IMAGES },
  { name: "stochastic", batchSize: 1 },
  { name: "mini-batch of 64", batchSize: 64 },
  { name: "mini-batch of 128", batchSize: 128 },
] as const;

export type Compared = (typeof methods)[number];

/** The rates among which each method finds its own best, and how it is measured. */
export const grid = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];
export const MOST_EPOCHS = 100;
export const SEEDS = 10;
const TUNING_SEEDS = 3;

const trained = logisticRegression(training(IMAGES));
const validated = logisticRegression(validation);
const PARAMETERS = validation.inputs[0].length + 1;
const start: Vector = new Float64Array(PARAMETERS);

/** A run until its validation loss was low enough. */
interface RunToTarget {
  /** Infinity where it never was. */
  epochs: number;
  params: Vector;
}

/** Trains until the loss on the validation images is at most `target`, for `MOST_EPOCHS` at most. */
function runTo(target: number, batchSize: number, learningRate: number, seed: number): RunToTarget {
  const random = seeded(seed);
  const rule = sgd({ learningRate });
  let params = start;
  for (let epochs = 1; epochs <= MOST_EPOCHS; epochs++) {
    params = fit(trained, rule, { start: params, epochs: 1, batchSize, random, losses: "none" }).params;
    if (validated.value(params) <= target) return { epochs, params };
  }
  return { epochs: Infinity, params };
}

/** The middle of a list and its ends. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** What came of one method. */
export interface MeasuredRun {
  name: string;
  /** The median of the epochs at each rate of the grid. */
  tuning: number[];
  learningRate: number;
  epochs: Spread;
  /** Gradients of single images taken until the target. */
  gradients: number;
  /** Milliseconds until the target, the looks at the validation loss left out. */
  time: Spread;
  /** The share of the test images that the models at the end classify correctly. */
  accuracy: Spread;
  /** Bytes for one batch, the parameters and their gradient: computed, not measured. */
  memory: number;
}

/** Tunes one method on the grid, then runs it from ten seeds by this clock, in milliseconds. */
export function measure({ name, batchSize }: Compared, target: number, now: () => number): MeasuredRun {
  const runs = (learningRate: number, seeds: number) =>
    Array.from({ length: seeds }, (_, seed) => runTo(target, batchSize, learningRate, seed + 1));
  const epochsOf = (runs: RunToTarget[]) => runs.map(({ epochs }) => epochs);
  const tuning = grid.map((rate) => spread(epochsOf(runs(rate, TUNING_SEEDS))).median);
  const learningRate = grid[tuning.indexOf(Math.min(...tuning))];
  const ends = runs(learningRate, SEEDS);
  const epochs = epochsOf(ends);
  const times = epochs.map((count, seed) => {
    const began = now();
    fit(trained, sgd({ learningRate }), {
      start,
      epochs: Math.min(count, MOST_EPOCHS),
      batchSize,
      random: seeded(seed + 1),
      losses: "none",
    });
    return now() - began;
  });
  return {
    name,
    tuning,
    learningRate,
    epochs: spread(epochs),
    gradients: spread(epochs).median * IMAGES,
    time: spread(times),
    accuracy: spread(ends.map(({ params }) => accuracy(params, test))),
    memory: Float64Array.BYTES_PER_ELEMENT * PARAMETERS * (batchSize + 2),
  };
}

/** The median, the upper of two in the middle, and the ends. */
export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1)! };
}
