import { nonNegative } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Multiplies the rate by `rate` at every step.
 *
 *     η(t) = η₀ · rateᵗ
 *
 * Other texts write η₀ e^(−kt): `rate: Math.exp(-k)`.
 */
export function exponentialDecay(initial: number, options: { rate: number }): Schedule {
  nonNegative("initial", initial);
  const rate = nonNegative("rate", options.rate);
  return (t) => initial * rate ** t;
}
