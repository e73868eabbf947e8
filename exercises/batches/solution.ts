/**
 * The items in batches, in order: ⌈n / batchSize⌉ of them, the last one holding what is left.
 *
 * `slice` stops by itself at the end of the list, so the short batch needs no case of its own.
 * The batch size is looked at first: 0 would loop for ever, and 2.5 would lose items in silence.
 * `Number.isInteger` refuses NaN and fractions at once.
 */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`batchSize must be a positive whole number, got ${batchSize}`);
  }
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
