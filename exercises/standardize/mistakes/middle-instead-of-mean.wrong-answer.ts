/** One very large house would move the mean. Does it move the number that you subtract? */
export function standardize(values: number[]) {
  const mean = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
