/** A batch size of 0 is a mistake of the caller. How does the caller learn of it if you change it without an error? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  const size = Math.max(1, Math.floor(batchSize) || 1);
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += size) result.push(items.slice(from, from + size));
  return result;
}
