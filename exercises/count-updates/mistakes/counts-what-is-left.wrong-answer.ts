/** You return how many examples the last batch holds. What was asked for? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return examples % batchSize;
}
