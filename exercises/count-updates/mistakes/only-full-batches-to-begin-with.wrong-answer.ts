/** If the batch size is larger than the number of examples, how many updates are there? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return batchSize > examples ? 0 : Math.ceil(examples / batchSize);
}
