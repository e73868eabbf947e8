/** Values shifted and scaled to mean 0 and standard deviation 1, and what was done to them. */
export interface Standardized {
  mean: number;
  /** The standard deviation σ. */
  deviation: number;
  scaled: number[];
}

/**
 * Shifts and scales values: μ = 1/m Σ x, σ = √(1/m Σ (x − μ)²), z = (x − μ) / σ.
 * Where all values are equal, every z is 0.
 */
export function standardize(values: number[]): Standardized {
  // TODO: first the mean, then the standard deviation, then the scaled values
  throw new Error("Not written yet");
}
