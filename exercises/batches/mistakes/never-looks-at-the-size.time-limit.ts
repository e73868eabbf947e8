/** By how much does the start of a batch grow when the batch size is 0? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
