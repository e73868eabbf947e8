/** A single example is left over. Is it a batch? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  let updates = 0;
  for (let from = 0; from < examples - 1; from += batchSize) updates++;
  return updates;
}
