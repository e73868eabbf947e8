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
 * Shuffled by `random`; in order without it. The same seed gives the same batches again. Throws a
 * `RangeError` unless `count` and `batchSize` are whole numbers of at least 1.
 */
export function epoch(
  count: number,
  batchSize: number,
  random?: Random,
  sampling?: Sampling,
): Iterable<Batch> {
  const sampler = batchSampler(count, batchSize, random, sampling);
  sampler.begin();
  return copies(sampler);
}

function* copies({ next }: BatchSampler): Generator<Batch> {
  for (let batch = next(); batch; batch = next()) yield batch.slice();
}

/** Draws the batches of one epoch after another, as `epoch` does, into the same memory. */
export interface BatchSampler {
  begin(): void;
  /** The next batch of the epoch, `undefined` after the last; the batch before it is written over. */
  next(): Batch | undefined;
}

/** The sampler behind `epoch`, for runs of many small batches. */
export function batchSampler(
  count: number,
  batchSize: number,
  random?: Random,
  { replacement = false, dropLast = false }: Sampling = {},
): BatchSampler {
  wholeNumber("count", count);
  wholeNumber("batchSize", batchSize);
  if (replacement && !random)
    throw new TypeError("random must be given to draw with replacement, got undefined");
  const isShuffled = random !== undefined && !replacement;
  const order = new Uint32Array(isShuffled ? count : 0);
  const whole = new Uint32Array(Math.min(batchSize, count));
  const short = new Uint32Array(count % batchSize);
  let from = count;

  return {
    begin() {
      for (let i = 0; i < order.length; i++) order[i] = i;
      if (isShuffled) shuffle(order, random);
      from = 0;
    },
    next() {
      const isWhole = from + batchSize <= count;
      if (from >= count || (dropLast && !isWhole)) return undefined;
      const batch = isWhole ? whole : short;
      if (isShuffled) for (let k = 0; k < batch.length; k++) batch[k] = order[from + k];
      else if (random) for (let k = 0; k < batch.length; k++) batch[k] = below(count, random);
      else for (let k = 0; k < batch.length; k++) batch[k] = from + k;
      from += batch.length;
      return batch;
    },
  };
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
