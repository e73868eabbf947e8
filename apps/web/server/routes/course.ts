import { Router } from "express";
import type { Course, CourseExercise } from "../../shared/api.ts";
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
      exercises: part.exercises.map(({ slug, title, summary, minutes, points }) => ({
        slug,
        title,
        summary,
        minutes,
        points,
        status: status(standings.get(slug)),
        bestPoints: standings.get(slug)?.bestPoints ?? null,
      })),
    }));
    res.json({ title: course.current().title, parts } satisfies Course);
  });

  return router;
}

function status(standing: Standing | undefined): CourseExercise["status"] {
  if (!standing) return "not-started";
  return standing.accepted ? "passed" : "in-progress";
}
