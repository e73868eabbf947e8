/** The batch sizes to begin with. */
export interface BatchSizeRange {
  smallest: number;
  largest: number;
}

/**
 * The lecture's table of batch sizes, by the number of rows in the data set.
 *
 *     rows < 1,000        1,000 … 100,000        rows > 100,000
 *       16 … 32              32 … 128               128 … 512
 *
 * A row is tested only if the row before does not apply, so each test needs only one edge.
 */
export function batchSizeRange(rows: number): BatchSizeRange {
  if (rows < 1_000) return { smallest: 16, largest: 32 };
  if (rows <= 100_000) return { smallest: 32, largest: 128 };
  return { smallest: 128, largest: 512 };
}
