/** For large values that are close together you subtract two nearly equal squares. How many of their digits are left? */
export function standardize(values: number[]) {
  const average = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const mean = average(values);
  const variance = average(values.map((x) => x * x)) - mean * mean;
  const deviation = Math.sqrt(Math.max(0, variance));
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}
