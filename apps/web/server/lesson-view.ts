import type { Course } from "@graded-descent/course";
import type { LessonView } from "../shared/api.ts";
import { renderLesson } from "./statement.ts";
import { findItem } from "./visible-course.ts";

/**
 * What a lesson's page shows beside its text, and the text where it is plain Markdown; the client has the others itself.
 * Undefined where the course has no such lesson.
 */
export function lessonView(course: Course, slug: string): LessonView | undefined {
  const position = findItem(course, "lesson", slug);
  if (!position) return undefined;
  const { item, partTitle, previous, next } = position;
  const { id, title, summary, minutes, prerequisites, objectives, sources, exercises, text } = item.lesson;
  const lastExercises = exercises.flatMap((slug) => findItem(course, "exercise", slug)?.item.exercise ?? []);
  return {
    slug: id,
    title,
    summary,
    minutes,
    prerequisites,
    objectives,
    sources,
    partTitle,
    previous,
    next,
    exercises: lastExercises.map(({ slug, title, summary, minutes }) => ({ slug, title, summary, minutes })),
    textHtml: text === undefined ? null : renderLesson(text),
  };
}
