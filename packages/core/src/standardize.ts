import type { Examples } from "./datasets/examples.ts";

/** Values shifted and scaled to mean 0 and deviation 1, and what was done to them. */
export interface Standardized {
  mean: number;
  /** The population deviation, √(1/m Σ (x − mean)²). */
  deviation: number;
  scaled: number[];
}

/**
 * Shifts and scales values to mean 0 and deviation 1; values that are all the same become 0.
 *
 * Differences are taken from the first value, so that a constant has a deviation of exactly 0 and large
 * offsets lose no digits. Throws a `RangeError` for an empty list.
 */
export function standardize(values: ArrayLike<number>): Standardized {
  const count = values.length;
  if (count === 0) throw new RangeError("values must hold at least one number, got an empty list");
  const list = Array.from(values);
  const average = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / count;
  const mean = list[0] + average(list.map((x) => x - list[0]));
  const deviation = Math.sqrt(average(list.map((x) => (x - mean) ** 2)));
  return { mean, deviation, scaled: list.map((x) => (deviation === 0 ? 0 : (x - mean) / deviation)) };
}

/** Standardizes every column of the inputs; `columns` tells how, so that new inputs can be treated alike. */
export function standardizeInputs({ inputs, targets }: Examples): Examples & { columns: Standardized[] } {
  if (inputs.length === 0) throw new RangeError("inputs must hold at least one example, got an empty list");
  const columns = inputs[0].map((_, j) => standardize(inputs.map((row) => row[j])));
  return { inputs: inputs.map((_, i) => columns.map(({ scaled }) => scaled[i])), targets, columns };
}
