/** You deal the items out like cards. Do the batches, one after another, give the list again? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const count = Math.ceil(items.length / batchSize);
  const result: T[][] = Array.from({ length: count }, () => []);
  items.forEach((item, i) => {
    result[i % count].push(item);
  });
  return result;
}
