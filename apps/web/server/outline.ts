import type { Course, Exercise } from "@graded-descent/grader/node";

/** An exercise with its place in the course. */
export interface Place {
  exercise: Exercise;
  partTitle: string;
  previous: Exercise | undefined;
  next: Exercise | undefined;
}

/** The exercises as students see them: a folder that course.yaml does not list is not among them, nor is a broken one. */
export function outline({ parts, exercises }: Course): { title: string; exercises: Exercise[] }[] {
  return parts.map(({ title, items }) => ({
    title,
    exercises: items.flatMap((item) => ("exercise" in item && exercises.get(item.exercise)) || []),
  }));
}

/** Where an exercise stands in the course; undefined for one that students do not see. */
export function findPlace(course: Course, slug: string): Place | undefined {
  const places = outline(course).flatMap(({ title, exercises }) =>
    exercises.map((exercise) => ({ exercise, partTitle: title })),
  );
  const i = places.findIndex(({ exercise }) => exercise.slug === slug);
  if (i === -1) return undefined;
  return { ...places[i], previous: places[i - 1]?.exercise, next: places[i + 1]?.exercise };
}
