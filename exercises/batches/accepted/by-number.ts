/** Says how many there are first, then what is in each. */
export function batches<T>(items: T[], batchSize: number): T[][] {
  const isSound = Number.isInteger(batchSize) && batchSize > 0;
  if (!isSound) throw new RangeError("a batch needs at least one item");
  const count = Math.ceil(items.length / batchSize);
  return Array.from({ length: count }, (_, k) => items.slice(k * batchSize, (k + 1) * batchSize));
}
