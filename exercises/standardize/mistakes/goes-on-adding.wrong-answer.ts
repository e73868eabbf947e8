let sum = 0;
let count = 0;

/** The first column is right. From where do your sums start at the second one? */
export function standardize(values: number[]) {
  for (const x of values) sum += x;
  count += values.length;
  const mean = sum / count;
  const deviation = Math.sqrt(values.reduce((total, x) => total + (x - mean) ** 2, 0) / values.length);
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
