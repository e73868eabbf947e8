/** The batch sizes to begin with. */
export interface BatchSizeRange {
  smallest: number;
  largest: number;
}

/** The lecture's range of batch sizes: under 1,000 rows, 1,000 to 100,000, more than 100,000. */
export function batchSizeRange(rows: number): BatchSizeRange {
  // TODO: find the row of the table
  throw new Error("Not written yet");
}
