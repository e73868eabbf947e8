/** Your numbers are right. Where are the values that were passed in? */
export function standardize(values: number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  for (let i = 0; i < values.length; i++) values[i] -= mean;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + x ** 2, 0) / values.length);
  for (let i = 0; i < values.length; i++) values[i] = deviation === 0 ? 0 : values[i] / deviation;
  return { mean, deviation, scaled: values };
}
