/** Is every batch size from 16 to 512 in some row of your table? */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) return { smallest: 16, largest: 32 };
  if (rows <= 100_000) return { smallest: 64, largest: 128 };
  return { smallest: 256, largest: 512 };
}
