/** No batch can hold more than there are rows. Does the table say so? */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) return { smallest: Math.min(rows, 16), largest: Math.min(rows, 32) };
  if (rows <= 100_000) return { smallest: 32, largest: 128 };
  return { smallest: 128, largest: 512 };
}
