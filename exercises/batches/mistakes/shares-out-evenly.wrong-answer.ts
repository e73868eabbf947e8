/** Your batches are as equal as can be. Which ones should be full? */
export function batches<T>(items: T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  const count = Math.ceil(items.length / batchSize);
  return Array.from({ length: count }, (_, i) => {
    const cut = (k: number) => Math.round((k * items.length) / count);
    return items.slice(cut(i), cut(i + 1));
  });
}
