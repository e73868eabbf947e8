/** Six examples in batches of 3. Which of the two batches makes no update? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.ceil(examples / batchSize) - 1;
}
