/** Which of your two numbers is the smaller one? */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) return { smallest: 32, largest: 16 };
  if (rows <= 100_000) return { smallest: 128, largest: 32 };
  return { smallest: 512, largest: 128 };
}
