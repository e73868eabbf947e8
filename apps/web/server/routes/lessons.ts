import { Router } from "express";
import type { LessonView } from "../../shared/api.ts";
import { notFound } from "../http-error.ts";
import { lessonView } from "../lesson-view.ts";
import type { Services } from "../services.ts";

/** The course's lessons, each by its name. */
export function lessonsRouter({ course }: Services): Router {
  const router = Router();

  router.get("/:slug", (req, res) => {
    const lesson = lessonView(course.current(), req.params.slug);
    if (!lesson) throw notFound("lesson");
    res.json(lesson satisfies LessonView);
  });

  return router;
}
