/** Two decimals are easy to read. What do they make of values that lie close together? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled: scaled.map((z) => Math.round(z * 100) / 100) };
}
