/** Which value does your first z belong to? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = [...values].sort((a, b) => a - b).map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
