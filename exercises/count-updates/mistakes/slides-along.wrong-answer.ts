/** Do two batches of one epoch share examples? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.max(0, examples - batchSize + 1);
}
