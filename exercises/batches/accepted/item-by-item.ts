/** Fills a batch until it is full, then opens the next. */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!(batchSize >= 1) || batchSize % 1 !== 0) throw new RangeError(`${batchSize} items make no batch`);
  const all: T[][] = [];
  items.forEach((item, i) => {
    if (i % batchSize === 0) all.push([]);
    all[all.length - 1].push(item);
  });
  return all;
}
