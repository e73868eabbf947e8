import { nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Falls to `floor` over `steps` steps as a power of the steps left, and stays there.
 *
 *     η(t) = floor + (η₀ − floor) (1 − t / steps)^power
 *
 * With power 1, the default, a straight line.
 */
export function polynomialDecay(
  initial: number,
  options: { steps: number; power?: number; floor?: number },
): Schedule {
  nonNegative("initial", initial);
  const steps = wholeNumber("steps", options.steps);
  const power = nonNegative("power", options.power ?? 1);
  const floor = nonNegative("floor", options.floor ?? 0);
  return (t) => floor + (initial - floor) * (1 - Math.min(t, steps) / steps) ** power;
}
