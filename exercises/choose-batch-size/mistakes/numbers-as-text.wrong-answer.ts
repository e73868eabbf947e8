/** Can one cut a list into "32" items? Look at the quotes. */
export function batchSizeRange(rows: number) {
  if (rows < 1_000) return { smallest: "16", largest: "32" };
  if (rows <= 100_000) return { smallest: "32", largest: "128" };
  return { smallest: "128", largest: "512" };
}
