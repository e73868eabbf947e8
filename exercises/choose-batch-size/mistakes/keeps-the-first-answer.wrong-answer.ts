let range: { smallest: number; largest: number } | undefined;

/** What becomes of the second data set that you are asked about? */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) range ??= { smallest: 16, largest: 32 };
  else if (rows <= 100_000) range ??= { smallest: 32, largest: 128 };
  else range ??= { smallest: 128, largest: 512 };
  return range;
}
