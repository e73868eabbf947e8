let updates = 0;

/** The first answer is right. From where does your count start at the second call? */
export function updatesPerEpoch(examples: number, batchSize: number): number {
  for (let from = 0; from < examples; from += batchSize) updates++;
  return updates;
}
