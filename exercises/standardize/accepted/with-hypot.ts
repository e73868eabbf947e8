/** The deviation is the length of the vector of distances, by the root of how many they are. */
export function standardize(values: number[]) {
  const m = values.length;
  const mean = values.reduce((sum, x) => sum + x) / m;
  const scaled = values.map((x) => x - mean);
  const deviation = Math.hypot(...scaled) / Math.sqrt(m);
  for (let i = 0; i < m; i++) if (deviation !== 0) scaled[i] /= deviation;
  return { scaled, deviation, mean };
}
