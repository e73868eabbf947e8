/** How long is your last batch, and what is at its end? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(Array.from({ length: batchSize }, (_, i) => items[(from + i) % items.length]));
  }
  return result;
}
