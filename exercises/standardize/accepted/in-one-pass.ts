/** Mean and squared distances go along together, value by value (Welford, 1962). */
export function standardize(values: number[]) {
  let mean = 0;
  let squares = 0;
  values.forEach((x, i) => {
    const before = x - mean;
    mean += before / (i + 1);
    squares += before * (x - mean);
  });
  const deviation = Math.sqrt(squares / values.length);
  const scaled = deviation > 0 ? values.map((x) => (x - mean) / deviation) : values.map(() => 0);
  return { mean, deviation, scaled };
}
