/** With sizes in square feet, what is the unit of your standard deviation? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
