/** Your answer depends on whether the last batch is more than half full. Does it matter how full it is? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.round(examples / batchSize);
}
