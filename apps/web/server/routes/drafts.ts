import type { DraftConflict } from "../../shared/api.ts";
import { HttpError, notFound } from "../http-error.ts";
import { limitDrafts, limitNewStudents } from "../middleware/rate-limit.ts";
import { remember } from "../middleware/session.ts";
import type { Services } from "../services.ts";
import { findItem } from "../visible-course.ts";
import type { Routes } from "./route.ts";

/** The code a student is working on, for their other devices; where two devices have changed it, the student is asked. */
export function draftRoutes({ course, drafts }: Services): Pick<Routes, "draft" | "saveDraft"> {
  const refuseUnknown = (slug: string) => {
    if (!findItem(course.current(), "exercise", slug)) throw notFound("exercise");
  };

  return {
    draft: {
      async answer({ params: { slug }, student }) {
        refuseUnknown(slug);
        return (await drafts.find(student, slug)) ?? null;
      },
    },

    saveDraft: {
      before: [limitNewStudents(), remember, limitDrafts()],
      async answer({ params: { slug }, body, student }) {
        refuseUnknown(slug);
        const { saved, draft } = await drafts.save(student, slug, body);
        if (saved) return draft;
        const error = "Another device has saved a newer version of this code.";
        throw new HttpError(409, error, { draft } satisfies Omit<DraftConflict, "error">);
      },
    },
  };
}
