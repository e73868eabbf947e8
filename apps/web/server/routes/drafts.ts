import { type Request, Router } from "express";
import { type Draft, type DraftConflict, NewDraft } from "../../shared/api.ts";
import { notFound } from "../http-error.ts";
import { limitDrafts, limitNewStudents } from "../middleware/rate-limit.ts";
import { remember, studentId } from "../middleware/session.ts";
import { findPlace } from "../outline.ts";
import type { Services } from "../services.ts";

/** The code a student is working on: to find it on another device, and to be asked where two have changed it. */
export function draftsRouter({ course, drafts }: Services): Router {
  const router = Router();

  router.get("/:slug", async (req, res) => {
    const draft = await drafts.find(studentId(res), slugOf(req));
    res.json((draft ?? null) satisfies Draft | null);
  });

  router.put<{ slug: string }>("/:slug", limitNewStudents(), remember, limitDrafts(), async (req, res) => {
    const { saved, draft } = await drafts.save(studentId(res), slugOf(req), NewDraft.parse(req.body));
    if (saved) return void res.json(draft satisfies Draft);
    const error = "Another device has saved a newer version of this code.";
    res.status(409).json({ error, draft } satisfies DraftConflict);
  });

  function slugOf({ params: { slug } }: Request<{ slug: string }>): string {
    if (!findPlace(course.current(), "exercise", slug)) throw notFound("exercise");
    return slug;
  }

  return router;
}
