/** Try seven items in batches of three. For which start does your loop stop too early? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length - 1; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
