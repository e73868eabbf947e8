import * as z from "zod/mini";
import { verdicts } from "./verdict.ts";

const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const WorkAttempt = z.object({
  attempt: z.int().check(z.positive()),
  createdAt: z.iso.datetime(),
  /** Of the tests it was graded by; null before it is graded. */
  testsHash: z.nullable(z.string()),
  verdict: z.nullable(z.enum(verdicts)),
  points: z.nullable(z.number()),
  /** Where its code lies in the archive: `momentum/attempts/1.ts`. */
  source: z.string(),
});

const WorkExercise = z.object({
  /** Of the exercise's tests when the file was made; null where no server said. */
  testsHash: z.nullable(z.string()),
  /** Where the code that is handed in lies in the archive: `momentum/solution.ts`. */
  source: z.string(),
  attempts: z.array(WorkAttempt),
});

/** What `work.json` at the root of a hand-in file says of the files beside it. */
export const Work = z.object({
  format: z.literal("graded-descent-work"),
  version: z.literal(1),
  /** As the student typed it; may be empty. */
  student: z.string(),
  exportedAt: z.iso.datetime(),
  exercises: z.record(slug, WorkExercise),
});

export type Work = z.infer<typeof Work>;
