/** Is a batch that has more room than there are examples left out? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return batchSize > examples ? 0 : Math.ceil(examples / batchSize);
}
