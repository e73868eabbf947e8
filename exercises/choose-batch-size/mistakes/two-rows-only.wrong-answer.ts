/** Your table has two rows. What does the lecture say about very large data sets? */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) return { smallest: 16, largest: 32 };
  return { smallest: 32, largest: 128 };
}
