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
        stop.kind === "lesson" ? lessonRow(stop.lesson) : exerciseRow(stop.exercise, standings),
      ),
    }));
    res.json({ title: course.current().title, parts } satisfies Course);
  });

  return router;
}

const lessonRow = ({ id, title, summary, minutes }: Lesson): CourseLesson => ({
  kind: "lesson",
  slug: id,
  title,
  summary,
  minutes,
});

const exerciseRow = (
  { slug, title, summary, minutes, points }: Exercise,
  standings: Map<string, Standing>,
): CourseExercise => ({
  kind: "exercise",
  slug,
  title,
  summary,
  minutes,
  points,
  status: status(standings.get(slug)),
  bestPoints: standings.get(slug)?.bestPoints ?? null,
});

function status(standing: Standing | undefined): CourseExercise["status"] {
  if (!standing) return "not-started";
  return standing.accepted ? "passed" : "in-progress";
}
