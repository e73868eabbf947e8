import { verdicts } from "@graded-descent/grader";
import * as z from "zod/mini";
import { Source } from "./source.ts";

const MAX_REVISION = 2 ** 31 - 1; // what its column holds

/** What the server keeps of one student who has no account, at most, and for how long after it was last added to. */
export const MOST_KEPT = { waiting: 30, attempts: 2000, megabytes: 16, days: 365 };

/** The code a student is working on, as the server has it. */
export const Draft = z.object({
  source: z.string(),
  /** Counted up at each change. */
  revision: z.int(),
  updatedAt: z.iso.datetime(),
});

/** The code that replaces it; `base` is the revision it was made from, 0 without one. */
export const NewDraft = z.object(
  {
    source: Source,
    base: z
      .int("`base` must be the revision that was changed, or 0.")
      .check(
        z.minimum(0, "`base` must be the revision that was changed, or 0."),
        z.maximum(MAX_REVISION, "`base` must be the revision that was changed, or 0."),
      ),
  },
  'A draft is sent as JSON: { "source": …, "base": … }.',
);

/** The answer where the stored draft has another revision by now, with that draft. */
export const DraftConflict = z.object({ error: z.string(), draft: Draft });

/** All that a student has sent, to be handed in as a file. */
export const StoredWork = z.object({
  exercises: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      testsHash: z.string(),
      draft: z.nullable(Draft),
      /** Oldest first. */
      attempts: z.array(
        z.object({
          attempt: z.int(),
          createdAt: z.iso.datetime(),
          testsHash: z.nullable(z.string()),
          verdict: z.nullable(z.enum(verdicts)),
          points: z.nullable(z.number()),
          source: z.string(),
        }),
      ),
    }),
  ),
});

export type Draft = z.infer<typeof Draft>;
export type NewDraft = z.infer<typeof NewDraft>;
export type DraftConflict = z.infer<typeof DraftConflict>;
export type StoredWork = z.infer<typeof StoredWork>;
