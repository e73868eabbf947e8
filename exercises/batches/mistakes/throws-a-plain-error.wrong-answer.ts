/** You throw, and that is right. What kind of error does the task name? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new Error("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
