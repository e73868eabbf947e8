/** What is 0 / 0, and what happens to everything that is computed with it? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (x - mean) / deviation);
  return { mean, deviation, scaled };
}
