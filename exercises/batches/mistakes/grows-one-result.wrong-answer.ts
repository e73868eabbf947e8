const result: unknown[][] = [];

/** Your first answer is right. What is in the result already when the second call begins? */
export function batches(items: unknown[], batchSize: number): unknown[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError("not a batch size");
  for (let from = 0; from < items.length; from += batchSize) {
    result.push(items.slice(from, from + batchSize));
  }
  return result;
}
