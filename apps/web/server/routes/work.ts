import { Router } from "express";
import type { StoredWork } from "../../shared/api.ts";
import { studentId } from "../middleware/session.ts";
import { outline } from "../outline.ts";
import type { Services } from "../services.ts";

/** All that a student has sent, to be handed in as one file. */
export function workRouter({ course, drafts, submissions }: Services): Router {
  const router = Router();

  router.get("/", async (_req, res) => {
    const student = studentId(res);
    const [stored, attempts] = await Promise.all([drafts.all(student), submissions.attempts(student)]);
    const exercises = outline(course.current())
      .flatMap(({ stops }) => stops)
      .flatMap((stop) => (stop.kind === "exercise" ? [stop.exercise] : []))
      .map(({ slug, title, terms }) => ({
        slug,
        title,
        testsHash: terms.full.testsHash,
        draft: stored.get(slug) ?? null,
        attempts: attempts.get(slug) ?? [],
      }));
    res.json({ exercises } satisfies StoredWork);
  });

  return router;
}
