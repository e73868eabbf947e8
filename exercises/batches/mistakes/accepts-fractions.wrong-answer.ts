/** With a batch size of 2.5, where does the second batch begin? What should happen instead? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!(batchSize > 0)) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
