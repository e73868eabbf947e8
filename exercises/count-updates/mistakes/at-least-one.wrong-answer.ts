/** Try it without any examples. What would that update learn from? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.max(1, Math.ceil(examples / batchSize));
}
