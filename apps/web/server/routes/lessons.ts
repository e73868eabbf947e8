import { Router } from "express";
import type { LessonView } from "../../shared/api.ts";
import { notFound } from "../http-error.ts";
import { findPlace } from "../outline.ts";
import type { Services } from "../services.ts";

/** What stands around a lesson's text, which the client has itself. */
export function lessonsRouter({ course }: Services): Router {
  const router = Router();

  router.get("/:slug", (req, res) => {
    const current = course.current();
    const place = findPlace(current, "lesson", req.params.slug);
    if (!place) throw notFound("lesson");
    const { stop, ...around } = place;
    const { id, exercises, ...lesson } = stop.lesson;
    const ends = exercises.flatMap((slug) => findPlace(current, "exercise", slug)?.stop.exercise ?? []);
    res.json({
      slug: id,
      ...lesson,
      ...around,
      exercises: ends.map(({ slug, title, summary, minutes }) => ({ slug, title, summary, minutes })),
    } satisfies LessonView);
  });

  return router;
}
