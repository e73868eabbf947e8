/** Room for one short batch is added first, so that rounding down keeps it. */
export const updatesPerEpoch = (examples: number, batchSize: number): number =>
  Math.floor((examples + batchSize - 1) / batchSize);
