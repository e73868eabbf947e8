import { Router } from "express";
import type { LessonView } from "../../shared/api.ts";
import { notFound } from "../http-error.ts";
import { findPlace } from "../outline.ts";
import type { Services } from "../services.ts";
import { renderLesson } from "../statement.ts";

/** What stands around a lesson's text, and the text where it is plain Markdown; the client has the others itself. */
export function lessonsRouter({ course }: Services): Router {
  const router = Router();

  router.get("/:slug", (req, res) => {
    const current = course.current();
    const place = findPlace(current, "lesson", req.params.slug);
    if (!place) throw notFound("lesson");
    const { stop, ...around } = place;
    const { id, exercises, text, ...lesson } = stop.lesson;
    const ends = exercises.flatMap((slug) => findPlace(current, "exercise", slug)?.stop.exercise ?? []);
    res.json({
      slug: id,
      ...lesson,
      textHtml: text === undefined ? null : renderLesson(text),
      ...around,
      exercises: ends.map(({ slug, title, summary, minutes }) => ({ slug, title, summary, minutes })),
    } satisfies LessonView);
  });

  return router;
}
