/** Your zeros are right. What is the standard deviation of equal values? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation: deviation === 0 ? 1 : deviation, scaled };
}
