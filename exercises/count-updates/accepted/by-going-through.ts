/** Takes batches away until nothing is left, and counts them. */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  let updates = 0;
  for (let left = examples; left > 0; left -= batchSize) updates++;
  return updates;
}
