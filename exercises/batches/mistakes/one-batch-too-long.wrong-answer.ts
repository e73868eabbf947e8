/** Your last batch is longer than it may be. May the last batch be short? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    const batch = items.slice(from, from + batchSize);
    if (batch.length < batchSize && result.length > 0) result[result.length - 1].push(...batch);
    else result.push(batch);
  }
  return result;
}
