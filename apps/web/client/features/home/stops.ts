import type { CourseExercise, CourseView } from "../../../shared/api.ts";

type Parts = CourseView["parts"];
type CourseStop = Parts[number]["items"][number];

/** The exercises among what the parts hold, in order. */
export const exercisesOf = (parts: Parts): CourseExercise[] =>
  parts.flatMap(({ items }) => items.filter((item) => item.kind === "exercise"));

/** Passed, late or not; or, where no server can say so, ready to be handed in. */
export const isPassed = ({ status }: CourseExercise) =>
  status === "passed" || status === "passed-late" || status === "to-hand-in";

/** Whether there is nothing left to do at a lesson or an exercise. */
export const isDone = (stop: CourseStop, read: ReadonlySet<string>) =>
  stop.kind === "lesson" ? read.has(stop.slug) : isPassed(stop);

/** The parts with what the server cannot know: an exercise that has code in this browser is in progress. */
export const withDrafts = (parts: Parts, drafts: ReadonlyMap<string, number>): Parts =>
  parts.map(({ title, items }) => ({
    title,
    items: items.map((item) =>
      item.kind === "exercise" && item.status === "not-started" && drafts.has(item.slug)
        ? { ...item, status: "in-progress" }
        : item,
    ),
  }));

/**
 * What to go on with: of the exercises in progress the one last worked at in this browser, else the
 * first of them; else the first lesson unread or exercise not passed.
 */
export function nextStop(
  parts: Parts,
  read: ReadonlySet<string>,
  drafts: ReadonlyMap<string, number>,
): CourseStop | undefined {
  const lastWorkedAt = ({ slug }: CourseExercise) => drafts.get(slug) ?? 0;
  const begun = exercisesOf(parts)
    .filter(({ status }) => status === "in-progress")
    .sort((a, b) => lastWorkedAt(b) - lastWorkedAt(a));
  return begun[0] ?? parts.flatMap(({ items }) => items).find((stop) => !isDone(stop, read));
}

/** How many minutes what is left will take. */
export const minutesLeft = (parts: Parts, read: ReadonlySet<string>) =>
  parts
    .flatMap(({ items }) => items)
    .filter((stop) => !isDone(stop, read))
    .reduce((sum, { minutes }) => sum + minutes, 0);

/** The date that most of a part is due at; undefined where most of it has none. */
export function partDue(items: CourseStop[]): string | undefined {
  const byDate = [...Map.groupBy(items, ({ due }) => due)].sort(([, a], [, b]) => b.length - a.length);
  return byDate[0]?.[0] ?? undefined;
}

/** Of the exercises that are not passed, the one that is due next. */
export const nextDue = (parts: Parts, now: number): CourseExercise | undefined =>
  exercisesOf(parts)
    .filter((exercise) => !isPassed(exercise) && exercise.due && Date.parse(exercise.due) >= now)
    .sort((a, b) => Date.parse(a.due!) - Date.parse(b.due!))[0];
