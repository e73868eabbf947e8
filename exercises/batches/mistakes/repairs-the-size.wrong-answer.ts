/** A senseless batch size is somebody's mistake. Who hears of it when you repair it in silence? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  const size = Math.max(1, Math.floor(batchSize) || 1);
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += size) result.push(items.slice(from, from + size));
  return result;
}
