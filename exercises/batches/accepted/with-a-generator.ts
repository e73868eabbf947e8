export const batches = <T>(items: T[], batchSize: number): T[][] => [...cut(items, batchSize)];

function* cut<T>(items: T[], size: number): Generator<T[]> {
  if (!Number.isSafeInteger(size) || size <= 0) throw new RangeError("size must be 1, 2, 3, …");
  const rest = items.slice();
  while (rest.length > 0) yield rest.splice(0, size);
}
