import type { Exercise, Lesson } from "@graded-descent/grader/node";
import { Router } from "express";
import type { Course, CourseExercise, CourseLesson } from "../../shared/api.ts";
import type { Standing } from "../db/submissions.ts";
import { studentId } from "../middleware/session.ts";
import { outline } from "../outline.ts";
import type { Services } from "../services.ts";

/** The course map, with where this student stands. */
export function courseRouter({ course, submissions }: Services): Router {
  const router = Router();

  router.get("/", async (_req, res) => {
    const standings = await submissions.standings(studentId(res));
    const parts = outline(course.current()).map((part) => ({
      title: part.title,
      items: part.stops.map((stop) =>
        stop.kind === "lesson"
          ? lessonRow(stop.lesson, stop.due)
          : exerciseRow(stop.exercise, stop.due, standings.get(stop.exercise.slug)),
      ),
    }));
    res.json({ title: course.current().title, parts } satisfies Course);
  });

  return router;
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
