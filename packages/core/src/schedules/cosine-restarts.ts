import { nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Cosine annealing that starts anew after `steps` steps, each round `growth` times as long as the one
 * before (SGDR: Loshchilov & Hutter, 2017).
 *
 *     η(t) = floor + (η₀ − floor) / 2 · (1 + cos(π · steps into the round / length of the round))
 *
 * Where a round would end at `floor`, the next begins at η₀.
 */
export function cosineRestarts(
  initial: number,
  options: { steps: number; growth?: number; floor?: number },
): Schedule {
  nonNegative("initial", initial);
  const steps = wholeNumber("steps", options.steps);
  const growth = wholeNumber("growth", options.growth ?? 1);
  const floor = nonNegative("floor", options.floor ?? 0);
  return (t) => {
    let start = 0;
    let length = steps;
    if (growth === 1) start = t - (t % steps);
    else {
      while (t >= start + length) {
        start += length;
        length *= growth;
      }
    }
    return floor + ((initial - floor) / 2) * (1 + Math.cos((Math.PI * (t - start)) / length));
  };
}
