import type { Course, Exercise, Lesson } from "@graded-descent/course";
import type { CourseExercise, CourseLesson, CourseView as CourseMap } from "../shared/api.ts";
import type { Standing } from "./db/submissions.ts";
import { visibleCourse } from "./outline.ts";

/** The course map, with where a student stands, by exercise. */
export function courseMap(course: Course, standings: ReadonlyMap<string, Standing>): CourseMap {
  const parts = visibleCourse(course).map(({ title, stops }) => ({
    title,
    items: stops.map((stop) =>
      stop.kind === "lesson"
        ? lessonRow(stop.lesson, stop.due)
        : exerciseRow(stop.exercise, stop.due, standings.get(stop.exercise.slug)),
    ),
  }));
  return { title: course.title, parts };
}

const lessonRow = ({ id, title, summary, minutes }: Lesson, due: string | undefined): CourseLesson => ({
  kind: "lesson",
  slug: id,
  title,
  summary,
  minutes,
  due: due ?? null,
});

const exerciseRow = (
  { slug, title, summary, minutes, points }: Exercise,
  due: string | undefined,
  standing: Standing | undefined,
): CourseExercise => ({
  kind: "exercise",
  slug,
  title,
  summary,
  minutes,
  points,
  due: due ?? null,
  status: status(standing, due),
  bestPoints: standing?.bestPoints ?? null,
  lastTests: standing?.lastTests ?? null,
});

/** What is sent in the very second of its date is not late. */
function status(standing: Standing | undefined, due: string | undefined): CourseExercise["status"] {
  if (!standing) return "not-started";
  if (!standing.acceptedAt) return "in-progress";
  return due && standing.acceptedAt > new Date(due) ? "passed-late" : "passed";
}
