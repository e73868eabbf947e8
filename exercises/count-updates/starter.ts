/** How many updates one epoch makes: ⌈examples / batchSize⌉. */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  // TODO: one update for every batch, full or not
  throw new Error("Not written yet");
}
