import type { Course, Exercise, Lesson } from "@graded-descent/course";
import type { CourseLink } from "../shared/api.ts";

/** A lesson or an exercise of the course, and when it is due. */
export type CourseItem = ({ kind: "lesson"; lesson: Lesson } | { kind: "exercise"; exercise: Exercise }) & {
  due?: string;
};

/** A stop, and where it stands in the course. */
export interface ItemPosition<S extends CourseItem = CourseItem> {
  stop: S;
  partTitle: string;
  previous: CourseLink | null;
  next: CourseLink | null;
}

/** The course as students see it: what course.yaml does not list is not in it, nor is what is broken. */
export function visibleCourse({
  parts,
  exercises,
  lessons,
}: Course): { title: string; stops: CourseItem[] }[] {
  return parts.map(({ title, items }) => ({
    title,
    stops: items.flatMap((item): CourseItem[] => {
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
export function findPlace<Kind extends CourseItem["kind"]>(
  course: Course,
  kind: Kind,
  slug: string,
): ItemPosition<Extract<CourseItem, { kind: Kind }>> | undefined {
  const places = visibleCourse(course).flatMap(({ title, stops }) => stops.map((stop) => ({ title, stop })));
  const links = places.map(({ stop }) => linkTo(stop));
  const i = links.findIndex((link) => link.kind === kind && link.slug === slug);
  if (i === -1) return undefined;
  return {
    stop: places[i].stop as Extract<CourseItem, { kind: Kind }>,
    partTitle: places[i].title,
    previous: links[i - 1] ?? null,
    next: links[i + 1] ?? null,
  };
}

/** What a page needs to name a stop and lead there. */
export function linkTo(stop: CourseItem): CourseLink {
  const { kind } = stop;
  if (kind === "lesson") return { kind, slug: stop.lesson.id, title: stop.lesson.title };
  return { kind, slug: stop.exercise.slug, title: stop.exercise.title };
}
