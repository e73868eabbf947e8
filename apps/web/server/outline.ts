import type { Course, Exercise, Lesson } from "@graded-descent/course";
import type { CourseLink } from "../shared/api.ts";

/** A lesson or an exercise of the course, and when it is due. */
export type Stop = ({ kind: "lesson"; lesson: Lesson } | { kind: "exercise"; exercise: Exercise }) & {
  due?: string;
};

/** A stop, and where it stands in the course. */
export interface Place<S extends Stop = Stop> {
  stop: S;
  partTitle: string;
  previous: CourseLink | null;
  next: CourseLink | null;
}

/** The course as students see it: what course.yaml does not list is not in it, nor is what is broken. */
export function outline({ parts, exercises, lessons }: Course): { title: string; stops: Stop[] }[] {
  return parts.map(({ title, items }) => ({
    title,
    stops: items.flatMap((item): Stop[] => {
      if ("lesson" in item) {
        const lesson = lessons.get(item.lesson);
        return lesson ? [{ kind: "lesson", lesson, due: item.due }] : [];
      }
      const exercise = exercises.get(item.exercise);
      return exercise ? [{ kind: "exercise", exercise, due: item.due }] : [];
    }),
  }));
}

/** Where a lesson or an exercise stands in the course; undefined for one that students do not see. */
export function findPlace<Kind extends Stop["kind"]>(
  course: Course,
  kind: Kind,
  slug: string,
): Place<Extract<Stop, { kind: Kind }>> | undefined {
  const places = outline(course).flatMap(({ title, stops }) => stops.map((stop) => ({ title, stop })));
  const links = places.map(({ stop }) => linkTo(stop));
  const i = links.findIndex((link) => link.kind === kind && link.slug === slug);
  if (i === -1) return undefined;
  return {
    stop: places[i].stop as Extract<Stop, { kind: Kind }>,
    partTitle: places[i].title,
    previous: links[i - 1] ?? null,
    next: links[i + 1] ?? null,
  };
}

/** What a page needs to name a stop and lead there. */
export function linkTo(stop: Stop): CourseLink {
  const { kind } = stop;
  if (kind === "lesson") return { kind, slug: stop.lesson.id, title: stop.lesson.title };
  return { kind, slug: stop.exercise.slug, title: stop.exercise.title };
}
