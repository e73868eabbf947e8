/** Your first batch is right. What does the second argument of slice mean: how many, or up to where? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) result.push(items.slice(from, batchSize));
  return result;
}
