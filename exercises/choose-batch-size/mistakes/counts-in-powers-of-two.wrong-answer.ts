/** Batch sizes are powers of 2 here. Are the edges of the table? */
export function batchSizeRange(rows: number) {
  if (rows < 1_024) return { smallest: 16, largest: 32 };
  if (rows <= 102_400) return { smallest: 32, largest: 128 };
  return { smallest: 128, largest: 512 };
}
