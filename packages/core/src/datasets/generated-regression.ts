import { nonNegative, wholeNumber } from "../argument.ts";
import { normal, seeded } from "../random.ts";
import type { Examples } from "./examples.ts";

/** Examples that were made by a line, and the line. */
export interface GeneratedRegression extends Examples {
  weights: number[];
  intercept: number;
}

/**
 * A regression of any size: y = w·x + b + noise, with inputs, weights, intercept and noise drawn normal.
 *
 * `noise` is the deviation of the targets about the line; 0.1 unless given. The same seed draws the same
 * numbers in every JavaScript engine.
 */
export function generatedRegression(options: {
  count: number;
  features: number;
  noise?: number;
  seed?: number;
}): GeneratedRegression {
  const count = wholeNumber("count", options.count);
  const features = wholeNumber("features", options.features);
  const noise = nonNegative("noise", options.noise ?? 0.1);
  const random = seeded(options.seed ?? 1);
  const draws = () => Array.from({ length: features }, () => normal(random));
  const weights = draws();
  const intercept = normal(random);
  const inputs = Array.from({ length: count }, draws);
  const targets = inputs.map(
    (x) => x.reduce((sum, xj, j) => sum + weights[j] * xj, intercept) + noise * normal(random),
  );
  return { inputs, targets, weights, intercept };
}
