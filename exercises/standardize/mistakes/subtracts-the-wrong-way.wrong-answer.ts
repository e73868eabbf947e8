/** The largest house gets your smallest number. What is subtracted from what? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? 0 : (mean - x) / deviation));
  return { mean, deviation, scaled };
}
