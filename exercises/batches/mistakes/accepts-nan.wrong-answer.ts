/** Is NaN below 1? Is any comparison with NaN true? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (batchSize < 1 || batchSize % 1 > 0) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
