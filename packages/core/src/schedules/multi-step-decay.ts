import { nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Multiplies the rate by `factor` at each step listed in `at`; a step listed twice counts twice.
 *
 *     η(t) = η₀ · factor^(how many of `at` are ≤ t)
 *
 * How residual networks were trained (He et al., 2016); PyTorch's MultiStepLR.
 */
export function multiStepDecay(initial: number, options: { at: number[]; factor?: number }): Schedule {
  nonNegative("initial", initial);
  const at = options.at.map((step, i) => wholeNumber(`at[${i}]`, step, 0));
  const factor = nonNegative("factor", options.factor ?? 0.1);
  return (t) => initial * factor ** at.filter((step) => step <= t).length;
}
