import { nonNegative, wholeNumber } from "../argument.ts";
import type { Schedule } from "../schedule.ts";

/**
 * Goes up from `low` to `high` in `up` steps and down again in `down`, over and over (Smith, 2017).
 *
 *     η(t) = low + (high − low) · height · shrinkᶜ        c, the cycles completed before t
 *
 * where height rises from 0 to 1 and falls back in straight lines. `down` is `up` unless given. The
 * paper's triangular cycles have `shrink: 1`, the default, its "triangular2" has 0.5.
 */
export function cyclic(
  low: number,
  high: number,
  options: { up: number; down?: number; shrink?: number },
): Schedule {
  nonNegative("low", low);
  nonNegative("high", high);
  const up = wholeNumber("up", options.up);
  const down = wholeNumber("down", options.down ?? up);
  const shrink = nonNegative("shrink", options.shrink ?? 1);
  return (t) => {
    const cycle = Math.floor(t / (up + down));
    const into = t % (up + down);
    const height = into <= up ? into / up : (up + down - into) / down;
    return low + (high - low) * height * shrink ** cycle;
  };
}
