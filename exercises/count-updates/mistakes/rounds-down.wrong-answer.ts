/** Seven examples in batches of 3: how many are left after two updates, and which update uses them? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.floor(examples / batchSize);
}
