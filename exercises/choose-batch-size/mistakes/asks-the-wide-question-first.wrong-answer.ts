/** 500 rows are not more than 100,000 either. In which order do you ask? */
export function batchSizeRange(rows: number) {
  if (rows <= 100_000) return { smallest: 32, largest: 128 };
  if (rows < 1_000) return { smallest: 16, largest: 32 };
  return { smallest: 128, largest: 512 };
}
