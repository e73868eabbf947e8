import { nonNegative } from "./argument.ts";

/** A number that depends on the step: `schedule(t)` is in force for step t, counted from 0. */
export type Schedule = (t: number) => number;

/** What an option takes that may change during a run: a number, or a schedule of it. */
export type Scheduled = number | Schedule;

/**
 * The schedule of an option, a number becoming a constant schedule.
 *
 * Throws a `RangeError` that names the option as soon as a value is NaN, infinite or negative.
 */
export function asSchedule(value: Scheduled, name = "learningRate"): Schedule {
  if (typeof value === "function") return (t) => nonNegative(name, value(t));
  nonNegative(name, value);
  return () => value;
}
