/** You take the mean of the distances. What was to be done to them first, and undone at the end? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = values.reduce((sum, x) => sum + Math.abs(x - mean), 0) / values.length;
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
