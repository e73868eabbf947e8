/** Below which number is your standard deviation counted as 0? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation < 1e-6 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
