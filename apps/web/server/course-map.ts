import type { Course, Exercise, Lesson } from "@graded-descent/course";
import type { CourseExercise, CourseLesson, CourseView as CourseMap } from "../shared/api.ts";
import type { ExerciseProgress } from "./db/submissions.ts";
import { visibleCourse } from "./visible-course.ts";

/** The course map, with a student's progress by the slug of each exercise. */
export function courseMap(course: Course, progress: ReadonlyMap<string, ExerciseProgress>): CourseMap {
  const parts = visibleCourse(course).map(({ title, items }) => ({
    title,
    items: items.map((item) =>
      item.kind === "lesson"
        ? lessonRow(item.lesson, item.due)
        : exerciseRow(item.exercise, item.due, progress.get(item.exercise.slug)),
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
  progress: ExerciseProgress | undefined,
): CourseExercise => ({
  kind: "exercise",
  slug,
  title,
  summary,
  minutes,
  points,
  due: due ?? null,
  status: status(progress, due),
  bestPoints: progress?.bestPoints ?? null,
  lastTests: progress?.lastTests ?? null,
});

/** A submission sent exactly at the due date is not late. */
function status(progress: ExerciseProgress | undefined, due: string | undefined): CourseExercise["status"] {
  if (!progress) return "not-started";
  if (!progress.acceptedAt) return "in-progress";
  return due && progress.acceptedAt > new Date(due) ? "passed-late" : "passed";
}
