/** Seven items, batches of three: which item is in none of your batches? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from + batchSize <= items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
