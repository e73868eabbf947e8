import { nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Multiplies the rate by `factor` every `every` steps.
 *
 *     η(t) = η₀ · factor^⌊t / every⌋
 *
 * The lecture's "half every few epochs"; PyTorch's StepLR.
 */
export function stepDecay(initial: number, options: { every: number; factor?: number }): Schedule {
  nonNegative("initial", initial);
  const every = wholeNumber("every", options.every);
  const factor = nonNegative("factor", options.factor ?? 0.5);
  return (t) => initial * factor ** Math.floor(t / every);
}
