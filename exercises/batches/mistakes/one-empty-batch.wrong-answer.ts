/** How many batches do no items make? Look at what your code pushes last. */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  let batch: T[] = [];
  for (const item of items) {
    if (batch.length === batchSize) {
      result.push(batch);
      batch = [];
    }
    batch.push(item);
  }
  result.push(batch);
  return result;
}
