import { nonNegative } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Divides the rate by a number that grows with the step.
 *
 *     η(t) = η₀ / (1 + rate · t)
 *
 * Its sum is infinite and the sum of its squares is not: the condition under which stochastic descent
 * settles (Robbins & Monro, 1951).
 */
export function inverseTimeDecay(initial: number, options: { rate: number }): Schedule {
  nonNegative("initial", initial);
  const rate = nonNegative("rate", options.rate);
  return (t) => initial / (1 + rate * t);
}
