import type { Course } from "@graded-descent/course";
import type { LessonView } from "../shared/api.ts";
import { findPlace } from "./outline.ts";
import { renderLesson } from "./statement.ts";

/**
 * What stands around a lesson's text, and the text where it is plain Markdown; the client has the others itself.
 * Undefined where the course has no such lesson.
 */
export function lessonView(course: Course, slug: string): LessonView | undefined {
  const place = findPlace(course, "lesson", slug);
  if (!place) return undefined;
  const { stop, partTitle, previous, next } = place;
  const { id, title, summary, minutes, prerequisites, objectives, sources, exercises, text } = stop.lesson;
  const ends = exercises.flatMap((slug) => findPlace(course, "exercise", slug)?.stop.exercise ?? []);
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
    exercises: ends.map(({ slug, title, summary, minutes }) => ({ slug, title, summary, minutes })),
    textHtml: text === undefined ? null : renderLesson(text),
  };
}
