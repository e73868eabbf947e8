/** Can an item be 0, or an empty text? What does your condition do with it? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  let batch: T[] = [];
  for (const item of items) {
    if (item) batch.push(item);
    if (batch.length === batchSize) {
      result.push(batch);
      batch = [];
    }
  }
  if (batch.length > 0) result.push(batch);
  return result;
}
