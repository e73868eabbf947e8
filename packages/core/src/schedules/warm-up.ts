import { nonNegative, wholeNumber } from "../argument.ts";
import { asSchedule, type Schedule, type Scheduled } from "../schedule.ts";

/**
 * Rises in a straight line for `steps` steps to where `next` begins, and then follows `next`.
 *
 *     η(t) = next(0) · (t + 1) / steps        for t < steps
 *     η(t) = next(t − steps)                  from there on
 *
 * `next` is a rate, or a schedule that counts from the end of the warm-up (Goyal et al., 2017).
 * With `from` the line starts at from · next(0) at step 0 and reaches next(0) at step `steps`, one
 * later, as PyTorch's LinearLR does.
 */
export function warmUp(next: Scheduled, options: { steps: number; from?: number }): Schedule {
  const after = asSchedule(next, "next");
  const steps = wholeNumber("steps", options.steps);
  const { from } = options;
  if (from !== undefined) nonNegative("from", from);
  const share = (t: number) => (from === undefined ? (t + 1) / steps : from + ((1 - from) * t) / steps);
  return (t) => (t < steps ? after(0) * share(t) : after(t - steps));
}
