/** With batches of 1 there is an update for each example. What does your quotient say there? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.ceil(batchSize / examples);
}
