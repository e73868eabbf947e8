/** The smallest value becomes 0 and the largest 1 in your list. Is that what was asked for? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) =>
    deviation === 0 ? 0 : (x - Math.min(...values)) / (Math.max(...values) - Math.min(...values)),
  );
  return { mean, deviation, scaled };
}
