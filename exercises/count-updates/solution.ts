/**
 * How often the parameters change in one epoch: once for each batch.
 *
 *     ⌈examples / batchSize⌉
 *
 * Rounding up counts the short last batch, and does no harm where there is none. Two cases need no
 * code of their own: a batch with room for more than all makes 1, and no examples make 0.
 */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  return Math.ceil(examples / batchSize);
}
