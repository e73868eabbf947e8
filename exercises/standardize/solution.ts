/** Values shifted and scaled to mean 0 and standard deviation 1, and what was done to them. */
export interface Standardized {
  mean: number;
  /** The standard deviation σ. */
  deviation: number;
  scaled: number[];
}

/**
 * Shifts and scales values to mean 0 and standard deviation 1.
 *
 *     μ = 1/m Σ x        σ = √(1/m Σ (x − μ)²)        z = (x − μ) / σ
 *
 * Equal values have σ = 0, and 0 / 0 is NaN. One NaN in the inputs makes the gradient NaN, and every
 * weight after it; a column of zeros has no effect at all.
 */
export function standardize(values: number[]): Standardized {
  const mean = average(values);
  const deviation = Math.sqrt(average(values.map((x) => (x - mean) ** 2)));
  const scaled = values.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation));
  return { mean, deviation, scaled };
}

/** Differences are taken from the first number, so that the mean of equal numbers is exactly that number. */
function average(numbers: number[]): number {
  let sum = 0;
  for (const x of numbers) sum += x - numbers[0];
  return numbers[0] + sum / numbers.length;
}
