import {
  accumulate,
  asExamples,
  fit,
  gradientNoise,
  houses,
  linearRegression,
  seeded,
  sgd,
  updatesPerEpoch,
  type Vector,
  vec,
} from "@graded-descent/core";
import { bestLine, type Ground, housesOf, lossOf } from "@graded-descent/figures/data/noisy-and-exact.ts";

export const HOUSES = 256;
export const EPOCHS = 10;
export const SEEDS = 10;
export const sizes = Array.from({ length: 9 }, (_, power) => 2 ** power);

/** One rate for every batch size, or a rate that grows with it; they meet at `MEETING` houses. */
export const rateRules = ["same", "grows"] as const;
export type RateRule = (typeof rateRules)[number];
export const RATE = 0.2;
export const MEETING = 16;
export const rateOf = (rule: RateRule, batchSize: number): number =>
  rule === "same" ? RATE : (RATE * batchSize) / MEETING;

const START = vec(150, 50);
const grounds = { noisy: ground("noisy"), exact: ground("exact") };

function ground(kind: Ground) {
  const list = housesOf(kind, HOUSES);
  const loss = lossOf(list);
  const best = bestLine(list);
  return { loss, best, least: loss.value(best) };
}

/**
 * How far J is above the least there is, at the start and after each epoch, in the middle of ten shuffles:
 * five are lower, or as low.
 */
export function typicalExcess(kind: Ground, rule: RateRule, batchSize: number): number[] {
  const { loss, least } = grounds[kind];
  const runs = Array.from(
    { length: SEEDS },
    (_, seed) =>
      fit(loss, sgd({ learningRate: rateOf(rule, batchSize) }), {
        start: START,
        epochs: EPOCHS,
        batchSize,
        random: seeded(seed + 1),
      }).losses,
  );
  return runs[0].map((_, epoch) => {
    const sorted = runs.map((losses) => losses[epoch] - least).sort((a, b) => a - b);
    return sorted[SEEDS / 2];
  });
}

/** The size whose typical run is lowest after so many epochs. */
export function bestSize(kind: Ground, rule: RateRule, epochs: number): number {
  const ends = sizes.map((size) => typicalExcess(kind, rule, size)[epochs]);
  return sizes[ends.indexOf(Math.min(...ends))];
}

/** How far a gradient of so many houses strays from that of all, at the line they would settle on. */
export function stray(kind: Ground, batchSize: number): number {
  const { loss, best } = grounds[kind];
  return Number(Math.sqrt(gradientNoise(loss, best, { batchSize })).toFixed(6)); // rounding leaves 10⁻¹³
}

export const updatesOf = (batchSize: number): number => updatesPerEpoch(HOUSES, batchSize);

/** Bytes held for one update: size and price of each house of the batch, the two parameters, and their slopes. */
export const memory = (batchSize: number): number => Float64Array.BYTES_PER_ELEMENT * (2 * batchSize + 4);

const AT_LEAST = 15; // milliseconds: browsers' clocks are coarse

/** Microseconds that an epoch takes by this clock, which counts milliseconds. */
export function epochTime(batchSize: number, now: () => number): number {
  const { loss } = grounds.noisy;
  const run = (epochs: number): Vector =>
    fit(loss, sgd({ learningRate: RATE }), { start: START, epochs, batchSize, losses: "none" }).params;
  for (let epochs = EPOCHS; ; epochs *= 2) {
    const began = now();
    run(epochs);
    const took = now() - began;
    if (took >= AT_LEAST) return (1000 * took) / epochs;
  }
}

/** The worked example: the lecture's four houses heard as two parts of two, and put together. */
export function workedParts() {
  const four = linearRegression(asExamples(houses));
  const parts = [Uint32Array.of(0, 1), Uint32Array.of(2, 3)].map((batch) => ({
    size: batch.length,
    gradient: four.gradient(START, batch).slice(),
  }));
  return { parts, whole: accumulate(parts), atOnce: four.gradient(START) };
}
