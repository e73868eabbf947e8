/** The second argument of slice is where it stops. Is the item at that index still inside? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize - 1));
  }
  return result;
}
