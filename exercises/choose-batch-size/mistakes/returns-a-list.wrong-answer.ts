/** Your two numbers have no names. What should the answer look like? */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) return [16, 32];
  if (rows <= 100_000) return [32, 128];
  return [128, 512];
}
