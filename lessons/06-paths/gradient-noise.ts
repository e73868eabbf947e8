import {
  asExamples,
  gradientNoise,
  houses,
  linearRegression,
  sampledGradientNoise,
  seeded,
  varianceOfMean,
  vec,
} from "@graded-descent/core";
import { bestLine, type Ground, housesOf, lossOf } from "@graded-descent/figures/data/noisy-and-exact.ts";

export const HOUSES = 128;
export const sizes = Array.from({ length: 8 }, (_, power) => 2 ** power);
export const BATCHES = 600;
const SEED = 5;

/** At which line the slopes are taken: the course's first guess, or the best line of these houses. */
export const places = ["best", "first"] as const;
export type NoisePlace = (typeof places)[number];

/** How the houses of a batch are drawn: none twice, as from a shuffled list, or each anew. */
export const draws = ["shuffled", "anew"] as const;
export type Draw = (typeof draws)[number];

/** The variance of a batch's gradient at one size: measured on drawn batches, in theory, and as 1/b would have it. */
export interface NoiseAtSize {
  size: number;
  measured: number;
  theory: number;
  oneOverB: number;
}

/** The noise of every batch size, on one kind of houses. */
export function noise(ground: Ground, place: NoisePlace, draw: Draw): NoiseAtSize[] {
  const list = housesOf(ground, HOUSES);
  const loss = lossOf(list);
  const theta = place === "first" ? vec(150, 50) : bestLine(list);
  const replacement = draw === "anew";
  const single = gradientNoise(loss, theta, { batchSize: 1, replacement });
  return sizes.map((batchSize) => {
    const epochs = Math.ceil((BATCHES * batchSize) / HOUSES);
    const options = { batchSize, epochs, random: seeded(SEED), replacement };
    return {
      size: batchSize,
      measured: cleared(sampledGradientNoise(loss, theta, options)),
      theory: cleared(gradientNoise(loss, theta, { batchSize, replacement })),
      oneOverB: cleared(single / batchSize),
    };
  });
}

/** What rounding leaves of a 0. */
const cleared = (variance: number) => (variance < 1e-20 ? 0 : variance);

/** The worked example: pairs of the lecture's four houses, and their slopes in w at the first line. */
export function workedPairs() {
  const four = linearRegression(asExamples(houses));
  const start = vec(150, 50);
  const slopes = houses.map((_, house) => four.gradient(start, Uint32Array.of(house))[0]);
  const mean = four.gradient(start)[0];
  const squares = slopes.map((slope) => (slope - mean) ** 2);
  const batchSize = 2;
  const count = houses.length;
  const spread = squares.reduce((sum, square) => sum + square, 0) / (count - 1);
  const variance = varianceOfMean(spread, { batchSize, count });
  return { slopes, mean, squares, spread, batchSize, count, variance };
}
