/** What is at index 7 of a list of seven items? Your last batch has it. */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    const batch: T[] = [];
    for (let i = 0; i < batchSize; i++) batch.push(items[from + i]);
    result.push(batch);
  }
  return result;
}
