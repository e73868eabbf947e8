/** concat unpacks a list that it is given. What if an item is a list itself? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const result: T[][] = [];
  for (let i = 0; i < items.length; i++) {
    if (i % batchSize === 0) result.push([]);
    const last = result.length - 1;
    result[last] = result[last].concat(items[i]);
  }
  return result;
}
