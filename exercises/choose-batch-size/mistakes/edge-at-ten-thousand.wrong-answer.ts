/** Count the zeros of the second edge. Where does the middle row end? */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) return { smallest: 16, largest: 32 };
  if (rows <= 10_000) return { smallest: 32, largest: 128 };
  return { smallest: 128, largest: 512 };
}
