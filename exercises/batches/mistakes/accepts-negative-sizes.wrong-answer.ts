/** You refuse 0. What about the numbers below it? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (batchSize === 0 || !Number.isInteger(batchSize)) throw new RangeError("not a batch size");
  const result: T[][] = [];
  const size = Math.abs(batchSize);
  for (let from = 0; from < items.length; from += size) result.push(items.slice(from, from + size));
  return result;
}
