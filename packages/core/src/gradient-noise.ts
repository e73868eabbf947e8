import { nonNegative, wholeNumber } from "./argument.ts";
import { epoch, type Sampling } from "./batch-sampler.ts";
import type { Objective } from "./objective.ts";
import type { Random } from "./random.ts";
import type { Vector } from "./vector.ts";

/**
 * The variance of the mean of a batch, from the variance S² of single examples (divided by N − 1).
 *
 *     without replacement: S²/b · (1 − b/N)        with: S²/b · (1 − 1/N)
 *
 * Proportional to 1/b for batches small against N (Cochran, Sampling Techniques, 1977, theorem 2.2).
 */
export function varianceOfMean(
  variance: number,
  { batchSize, count, replacement = false }: { batchSize: number; count: number; replacement?: boolean },
): number {
  nonNegative("variance", variance);
  wholeNumber("count", count);
  wholeNumber("batchSize", batchSize);
  if (batchSize > count && !replacement) {
    throw new RangeError(`batchSize must be at most count, ${count}, got ${batchSize}`);
  }
  return (variance / batchSize) * (1 - (replacement ? 1 : batchSize) / count);
}

/**
 * The noise of a batch's gradient at θ, exactly: the mean of ‖∇J_batch − ∇J‖² over all batches one could draw.
 *
 * It is the sum of the variances of the coordinates. Takes one gradient for each example; N ≥ 2.
 */
export function gradientNoise(
  objective: Required<Objective>,
  theta: Vector,
  { batchSize, replacement }: { batchSize: number; replacement?: boolean },
): number {
  const count = wholeNumber("objective.examples", objective.examples, 2);
  const full = objective.gradient(theta).slice();
  let squares = 0;
  for (let i = 0; i < count; i++)
    squares += squaredDistance(objective.gradient(theta, Uint32Array.of(i)), full);
  return varianceOfMean(squares / (count - 1), { batchSize, count, replacement });
}

/** The same noise, estimated from the whole batches of `epochs` epochs. */
export function sampledGradientNoise(
  objective: Required<Objective>,
  theta: Vector,
  options: { batchSize: number; epochs: number; random: Random; replacement?: boolean },
): number {
  const { batchSize, random, replacement } = options;
  const sampling: Sampling = { replacement, dropLast: true };
  const full = objective.gradient(theta).slice();
  let batches = 0;
  let squares = 0;
  for (let e = 0; e < wholeNumber("epochs", options.epochs); e++) {
    for (const batch of epoch(objective.examples, batchSize, random, sampling)) {
      squares += squaredDistance(objective.gradient(theta, batch), full);
      batches++;
    }
  }
  if (batches === 0)
    throw new RangeError(`batchSize must be at most ${objective.examples}, got ${batchSize}`);
  return squares / batches;
}

const squaredDistance = (a: Vector, b: Vector) => a.reduce((sum, ai, i) => sum + (ai - b[i]) ** 2, 0);
