import { nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Rises in a straight line for `warmUp` steps and then falls as 1/√t ("Noam": Vaswani et al., 2017).
 *
 *     η(t) = peak · min((t + 1) / warmUp, √(warmUp / (t + 1)))
 *
 * The paper's peak is (model width)^(−½) · warmUp^(−½).
 */
export function inverseSquareRoot(peak: number, options: { warmUp: number }): Schedule {
  nonNegative("peak", peak);
  const warmUp = wholeNumber("warmUp", options.warmUp);
  return (t) => peak * Math.min((t + 1) / warmUp, Math.sqrt(warmUp / (t + 1)));
}
