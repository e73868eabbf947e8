import { Router } from "express";
import type { Course } from "../../shared/api.ts";
import { courseMap } from "../course-map.ts";
import { studentId } from "../middleware/session.ts";
import type { Services } from "../services.ts";

/** The course map, with where this student stands. */
export function courseRouter({ course, submissions }: Services): Router {
  const router = Router();

  router.get("/", async (_req, res) => {
    const standings = await submissions.standings(studentId(res));
    res.json(courseMap(course.current(), standings) satisfies Course);
  });

  return router;
}
