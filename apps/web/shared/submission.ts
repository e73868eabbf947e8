import { PublicReport } from "@graded-descent/grader";
import * as z from "zod/mini";
import { Source } from "./source.ts";

/** Code sent to be graded. */
export const NewSubmission = z.object(
  {
    exercise: z.string('`exercise` must be the slug of an exercise, such as "momentum".'),
    source: Source,
    /** A new one for each press of Submit, so that sending the same again makes no second attempt. */
    key: z.optional(z.uuid("`key` must be a UUID, one for each press of Submit.")),
  },
  'A submission is sent as JSON: { "exercise": …, "source": … }.',
);

/** A submission and its state. */
export const SubmissionView = z.object({
  id: z.string(),
  exercise: z.string(),
  attempt: z.int().check(z.positive()),
  status: z.enum(["queued", "grading", "graded"]),
  /** How many of those that wait now are graded before it, at most; null once it is its turn. */
  ahead: z.nullable(z.int()),
  /** Whether the student had seen the solution before. */
  solutionSeen: z.boolean(),
  createdAt: z.iso.datetime(),
  gradedAt: z.nullable(z.iso.datetime()),
  /** What the student may see of the report; null until it is graded. */
  report: z.nullable(PublicReport),
});

export const Submissions = z.array(SubmissionView);

/** The same with the code that was sent. */
export const SubmissionWithSource = z.extend(SubmissionView, { source: z.string() });

export type NewSubmission = z.infer<typeof NewSubmission>;
export type SubmissionView = z.infer<typeof SubmissionView>;
export type SubmissionWithSource = z.infer<typeof SubmissionWithSource>;
