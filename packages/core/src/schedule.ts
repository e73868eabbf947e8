import { nonNegative } from "./argument.ts";

/**
 * A number that depends on the step: `schedule(t)` is in force for step t, counted from 0.
 *
 * What counts as a step is up to who asks: an optimizer asks once an update. To move once an epoch,
 * divide: `(t) => schedule(Math.floor(t / updatesPerEpoch))`. The factories throw a `RangeError` that
 * names an option out of range.
 */
export type Schedule = (t: number) => number;

/** What an option takes that may change during a run: a number, or a schedule of it. */
export type Scheduled = number | Schedule;

/**
 * The schedule of an option, a number becoming a constant schedule.
 *
 * Throws an error that names the option as soon as a value is not what `check` asks for: a finite
 * number of at least 0.
 */
export function asSchedule(value: Scheduled, name = "learningRate", check = nonNegative): Schedule {
  if (typeof value === "function") return (t) => check(name, value(t));
  check(name, value);
  return () => value;
}
