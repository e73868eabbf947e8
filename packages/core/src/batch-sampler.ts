import { wholeNumber } from "./argument.ts";
import { below, type Random } from "./random.ts";

/** The examples one gradient is averaged over, by their numbers from 0. */
export type Batch = Uint32Array;

/** How an epoch is cut into batches. */
export interface Sampling {
  /** Draws every example of a batch anew, so that one may come twice and another not at all. */
  replacement?: boolean;
  /** Leaves out the last batch where it would be short. */
  dropLast?: boolean;
}

/**
 * The mini-batches of one epoch over `count` examples: batch descent at `batchSize = count`,
 * stochastic descent at 1.
 *
 * Shuffled by `random`; in order without it. The same seed gives the same batches again.
 */
export function* epoch(
  count: number,
  batchSize: number,
  random?: Random,
  sampling: Sampling = {},
): Generator<Batch> {
  wholeNumber("count", count);
  wholeNumber("batchSize", batchSize);
  const { replacement = false, dropLast = false } = sampling;
  if (replacement && !random) throw new TypeError("random must be given to draw with replacement");
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  if (random && !replacement) shuffle(order, random);
  for (let from = 0; from < count; from += batchSize) {
    const batch = order.slice(from, from + batchSize);
    if (dropLast && batch.length < batchSize) return;
    if (random && replacement) for (let i = 0; i < batch.length; i++) batch[i] = below(count, random);
    yield batch;
  }
}

/** Puts a list in random order, in place; every order is as likely (Fisher & Yates, 1938; Durstenfeld, 1964). */
export function shuffle(order: Uint32Array, random: Random): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1, random);
    const moved = order[last];
    order[last] = order[other];
    order[other] = moved;
  }
}

/** How often the parameters change in one epoch: ⌈examples / batchSize⌉, or ⌊ ⌋ when a short last batch is dropped. */
export function updatesPerEpoch(
  examples: number,
  batchSize: number,
  { dropLast = false }: Sampling = {},
): number {
  const batches = wholeNumber("examples", examples, 0) / wholeNumber("batchSize", batchSize);
  return dropLast ? Math.floor(batches) : Math.ceil(batches);
}
