import type { Course, CourseExercise } from "../../../shared/api.ts";

/** The exercises among what the parts hold, in order. */
export const exercisesOf = (parts: Course["parts"]): CourseExercise[] =>
  parts.flatMap(({ items }) => items.filter((item) => item.kind === "exercise"));

/** What to go on with: an exercise already begun, else the first lesson unread or exercise not passed. */
export function nextStop(parts: Course["parts"], read: ReadonlySet<string>) {
  const stops = parts.flatMap(({ items }) => items);
  const isDone = (stop: (typeof stops)[number]) =>
    stop.kind === "lesson" ? read.has(stop.slug) : stop.status === "passed";
  return (
    exercisesOf(parts).find(({ status }) => status === "in-progress") ?? stops.find((stop) => !isDone(stop))
  );
}
