/** From where do you measure the distances that you square? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + x ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
