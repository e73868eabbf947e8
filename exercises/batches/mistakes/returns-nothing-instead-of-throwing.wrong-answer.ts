/** Returning an empty list looks like "there were no items". How does one say that the question was wrong? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) return [];
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
