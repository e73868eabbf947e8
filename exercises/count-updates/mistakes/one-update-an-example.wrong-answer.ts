/** You count the examples. Which of your two arguments have you not used? */
export function updatesPerEpoch(examples: number, _batchSize: number): number {
  return examples;
}
