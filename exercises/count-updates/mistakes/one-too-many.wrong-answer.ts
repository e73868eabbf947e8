/** Six examples in batches of 3 leave nothing over. Which batch is your last update made for? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.floor(examples / batchSize) + 1;
}
