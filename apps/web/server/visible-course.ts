import type { Course, Exercise, Lesson } from "@graded-descent/course";
import type { CourseLink } from "../shared/api.ts";

/** A lesson or an exercise of the course, and when it is due. */
export type CourseItem = ({ kind: "lesson"; lesson: Lesson } | { kind: "exercise"; exercise: Exercise }) & {
  due?: string;
};

/** An item, its part and the items before and after it. */
export interface ItemPosition<Item extends CourseItem = CourseItem> {
  item: Item;
  partTitle: string;
  previous: CourseLink | null;
  next: CourseLink | null;
}

/** The course as students see it: without what course.yaml does not list and without what is broken. */
export function visibleCourse({
  parts,
  exercises,
  lessons,
}: Course): { title: string; items: CourseItem[] }[] {
  return parts.map(({ title, items }) => ({
    title,
    items: items.flatMap((item): CourseItem[] => {
      if ("lesson" in item) {
        const lesson = lessons.get(item.lesson);
        return lesson ? [{ kind: "lesson", lesson, due: item.due }] : [];
      }
      const exercise = exercises.get(item.exercise);
      return exercise ? [{ kind: "exercise", exercise, due: item.due }] : [];
    }),
  }));
}

/** A lesson or an exercise with its position in the course; undefined for one that students do not see. */
export function findItem<Kind extends CourseItem["kind"]>(
  course: Course,
  kind: Kind,
  slug: string,
): ItemPosition<Extract<CourseItem, { kind: Kind }>> | undefined {
  const all = visibleCourse(course).flatMap(({ title, items }) => items.map((item) => ({ title, item })));
  const links = all.map(({ item }) => linkTo(item));
  const i = links.findIndex((link) => link.kind === kind && link.slug === slug);
  if (i === -1) return undefined;
  return {
    item: all[i].item as Extract<CourseItem, { kind: Kind }>,
    partTitle: all[i].title,
    previous: links[i - 1] ?? null,
    next: links[i + 1] ?? null,
  };
}

/** What a page needs to link to an item. */
export function linkTo(item: CourseItem): CourseLink {
  const { kind } = item;
  if (kind === "lesson") return { kind, slug: item.lesson.id, title: item.lesson.title };
  return { kind, slug: item.exercise.slug, title: item.exercise.title };
}
