/**
 * How often the parameters change in one epoch: once for each batch.
 *
 *     ⌈examples / batchSize⌉
 *
 * Rounding up counts the short last batch, and changes nothing where there is none. Two cases need
 * no code of their own: a batch size above the number of examples gives 1, and no examples give 0.
 */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.ceil(examples / batchSize);
}
