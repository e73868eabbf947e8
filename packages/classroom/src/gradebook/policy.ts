import { DueDate, readYaml, SLUG } from "@graded-descent/course";
import * as z from "zod";
import { readWhole } from "../submissions/text.ts";
import type { GradedSubmission } from "./graded-submission.ts";

const DAY = 86_400_000;

const due = "a time with its zone, such as 2026-11-20T23:59+01:00, or one for each exercise";
const count = "a whole number, 0 or more";
const percent = "a number from 0 to 100";

/** What lateness costs. */
const lateness = {
  graceMinutes: z.number(count).min(0, count).default(0).describe("How long after that is not late"),
  lateDays: z
    .int(count)
    .min(0, count)
    .default(0)
    .describe("Late days a student has free, over all exercises"),
  percentPerDay: z
    .number(percent)
    .min(0, percent)
    .max(100, percent)
    .default(0)
    .describe("Of the points earned, lost for each further day begun"),
  lastDay: z.int(count).min(0, count).optional().describe("The last day late that still earns something"),
};
const attempt = z
  .enum(["best", "latest"], "`best` or `latest`")
  .default("best")
  .describe("Which of a student's attempts counts");

/** The same in `assignment.yaml`. */
export const lateRules = z.strictObject({ attempt, ...lateness });

/** What `policy.yaml` holds. Each message completes "`key` must be …". */
export const GradingPolicy = z.strictObject({
  attempt,
  due: z
    .union([DueDate, z.record(z.string().regex(SLUG), DueDate)], due)
    .optional()
    .describe("When it was to be handed in; else as the course says"),
  ...lateness,
});

export type GradingPolicy = z.infer<typeof GradingPolicy>;

/** The best attempt, and no matter when. */
export const defaultPolicy: GradingPolicy = GradingPolicy.parse({});

/** Reads `policy.yaml`; throws all that is wrong with it, each with its line. */
export const readPolicy = async (file: string): Promise<GradingPolicy> =>
  readYaml(file, await readWhole(file), GradingPolicy).value;

/** The policy with the course's own dates, by slug, for the exercises that it says nothing of. */
export function withDueDates(policy: GradingPolicy, dates: ReadonlyMap<string, string>): GradingPolicy {
  if (typeof policy.due === "string") return policy;
  return { ...policy, due: { ...Object.fromEntries(dates), ...policy.due } };
}

/** The attempt that counts, and what its lateness costs. */
export interface Counted {
  submission: GradedSubmission;
  /** Begun after the deadline. */
  daysLate: number;
  /** How many of them were free. */
  freeDays: number;
  /** After what lateness costs; null while held. */
  points: number | null;
}

/** What is a student's own: late days that are still free, and until when they have where that is later than for others. */
export interface OwnTerms {
  freeDays: number;
  extension?: string;
}

/** Which of the attempts at one exercise counts. */
export function countedAttempt(policy: GradingPolicy, attempts: GradedSubmission[], own: OwnTerms): Counted {
  const counted = [...attempts].sort(byTime).map((submission) => afterLateness(policy, submission, own));
  const latest = counted.at(-1)!;
  if (policy.attempt === "latest") return latest;

  const best = counted.reduce((best, one) => ((one.points ?? -1) > (best.points ?? -1) ? one : best));
  const held = counted.find(({ points }) => points === null);
  // What is held might still turn out the best, unless another has all there is.
  return held && best.points !== best.submission.report.maxPoints ? held : best;
}

function afterLateness(policy: GradingPolicy, submission: GradedSubmission, own: OwnTerms): Counted {
  const daysLate = daysLateOf(policy, submission, own.extension);
  const freeDays = Math.min(daysLate, own.freeDays);
  const tooLate = policy.lastDay !== undefined && daysLate > policy.lastDay;
  const kept = tooLate ? 0 : Math.max(0, 1 - ((daysLate - freeDays) * policy.percentPerDay) / 100);
  const { points } = submission.report;
  return { submission, daysLate, freeDays, points: points === null ? null : twoDecimals(points * kept) };
}

/** Until when an exercise was to be handed in. */
export const dueOf = (policy: GradingPolicy, exercise: string): string | undefined =>
  typeof policy.due === "string" ? policy.due : policy.due?.[exercise];

/** A time without a zone is read in the deadline's. Without a time or a deadline, what the learning-management system calls late is one day late. */
function daysLateOf(
  policy: GradingPolicy,
  { submittedAt, late, report }: GradedSubmission,
  extension: string | undefined,
): number {
  const due = dueOf(policy, report.exercise);
  if (!due || !submittedAt) return late && !extension ? 1 : 0;
  const until = Math.max(Date.parse(due), extension ? Date.parse(extension) : 0);
  const after = Date.parse(hasZone(submittedAt) ? submittedAt : submittedAt + zoneOf(due)) - until;
  return after > policy.graceMinutes * 60_000 ? Math.ceil(after / DAY) : 0;
}

/** Whether a time says its zone. */
export const hasZone = (time: string): boolean => /(?:Z|[+-]\d\d:?\d\d)$/.test(time);
const zoneOf = (time: string) => /(?:Z|[+-]\d\d:?\d\d)$/.exec(time)![0];

const byTime = (a: GradedSubmission, b: GradedSubmission) =>
  (a.attempt ?? 0) - (b.attempt ?? 0) ||
  Date.parse(a.submittedAt ?? "") - Date.parse(b.submittedAt ?? "") ||
  0;

/** As points are kept everywhere. */
export const twoDecimals = (points: number): number => Math.round(points * 100) / 100;
