/** Some items come in several of your batches. By how much does the start move each time? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from++) result.push(items.slice(from, from + batchSize));
  return result;
}
