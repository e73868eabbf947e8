/** Can the parameters be updated two and a third times? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return examples / batchSize;
}
