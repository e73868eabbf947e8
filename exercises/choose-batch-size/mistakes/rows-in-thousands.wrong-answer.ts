/** In which unit are the rows counted? */
export function batchSizeRange(rows: number) {
  if (rows < 1) return { smallest: 16, largest: 32 };
  if (rows <= 100) return { smallest: 32, largest: 128 };
  return { smallest: 128, largest: 512 };
}
