/** All values are 3, and so are your scaled ones. What is their distance from the mean? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? x : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
