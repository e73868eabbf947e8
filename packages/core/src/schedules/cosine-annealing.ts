import { nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Falls from η₀ to `floor` over `steps` steps along half a cosine (Loshchilov & Hutter, 2017).
 *
 *     η(t) = floor + (η₀ − floor) / 2 · (1 + cos(π t / steps))
 *
 * After `steps` it stays at `floor`. PyTorch's formula goes up again there: `periodic: true`.
 */
export function cosineAnnealing(
  initial: number,
  options: { steps: number; floor?: number; periodic?: boolean },
): Schedule {
  nonNegative("initial", initial);
  const steps = wholeNumber("steps", options.steps);
  const floor = nonNegative("floor", options.floor ?? 0);
  const { periodic = false } = options;
  return (t) => {
    const turn = (periodic ? t : Math.min(t, steps)) / steps;
    return floor + ((initial - floor) / 2) * (1 + Math.cos(Math.PI * turn));
  };
}
