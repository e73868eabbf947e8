/** splice takes out what it returns. What is left of the list you were given? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  while (items.length > 0) result.push(items.splice(0, batchSize));
  return result;
}
