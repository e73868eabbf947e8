/**
 * The small number that you add keeps you from dividing by 0. What does it do to values that lie close together?
 */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (x - mean) / (deviation + 1e-8));
  return { mean, deviation, scaled };
}
