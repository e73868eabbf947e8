/** Your scaled values have the right spread. Around which number do they lie? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? 0 : x / deviation));
  return { mean, deviation, scaled };
}
