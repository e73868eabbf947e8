/**
 * The items in batches, in order: ⌈m / batchSize⌉ of them, the last one holding the rest.
 *
 * `slice` stops by itself at the end of the list, so the short batch needs no special case.
 * The batch size is checked first: 0 would loop for ever, and 2.5 would lose items without an error.
 * `Number.isInteger` is false for NaN and for fractions.
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
