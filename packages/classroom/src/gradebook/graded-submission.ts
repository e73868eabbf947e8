import { Report } from "@graded-descent/grader";
import * as z from "zod";
import { idKinds } from "../people/ids.ts";

/** One graded submission of a class, as `results.json` lists it. */
export const GradedSubmission = z.object({
  student: z.string(),
  /** What the source of the class knows the student by: Canvas's user id, Moodle's participant, Gradescope's sid, GitHub's username. */
  id: z.optional(z.string()),
  email: z.optional(z.string()),
  /** All that is known of the student, by kind; results of former versions have none. */
  ids: z.optional(z.partialRecord(z.enum(idKinds), z.string())),
  /** Of those who handed it in together. */
  group: z.optional(z.string()),
  /** Where it lay in the class's folder or archive. */
  file: z.string(),
  /** From 1, where there are several. */
  attempt: z.optional(z.int()),
  /** Without a zone where the source of the class says none. */
  submittedAt: z.optional(z.iso.datetime({ offset: true, local: true })),
  late: z.optional(z.boolean()),
  /** How it was read, where its name does not say it. */
  reading: z.optional(z.string()),
  /** Of the text that was graded, which is kept as `sources/<sha256>.ts`. */
  sha256: z.string(),
  report: Report,
});

export type GradedSubmission = z.infer<typeof GradedSubmission>;
