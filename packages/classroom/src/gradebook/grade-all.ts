import type { Exercise } from "@graded-descent/course";
import type { Report } from "@graded-descent/grader";
import type { Pool } from "@graded-descent/grader/node";
import { type Attempt, type AttemptChoice, instead } from "../submissions/attempts.ts";
import type { LeftOut } from "../submissions/handed-in.ts";
import type { Submission } from "../submissions/read-class.ts";
import type { GradedSubmission } from "./graded-submission.ts";
import { type KeptReports, keyOf } from "./kept-reports.ts";

/** One submission, graded: a row for each of its students, and the attempts that others were better than. */
export interface GradingOutcome {
  rows: { graded: GradedSubmission; source: string }[];
  leftOut: LeftOut[];
}

/** What grading a class needs. */
interface Grading {
  exercises: ReadonlyMap<string, Exercise>;
  pool: Pick<Pool, "grade">;
  kept: KeptReports;
  policy: AttemptChoice;
  /** How many submissions are under way at once. */
  atOnce: number;
  /** Called for each text that is graded, not for those of which the report is kept. */
  onGraded?(): void;
}

/** Grades submissions and gives them in their order; a text that was graded before, in this run or an earlier one, is not graded again. */
export async function* gradeAll(submissions: Submission[], grading: Grading): AsyncGenerator<GradingOutcome> {
  const grade = grader(grading);
  const underWay: Promise<GradingOutcome>[] = [];
  for (const submission of submissions) {
    if (underWay.length === grading.atOnce) yield underWay.shift()!;
    const one = gradeOne(submission, grade, grading.policy);
    one.catch(() => {}); // whoever awaits it hears of it
    underWay.push(one);
  }
  yield* underWay;
}

/** How many texts are yet to be graded. */
export function countNew(
  submissions: Submission[],
  { exercises, kept }: Pick<Grading, "exercises" | "kept">,
): number {
  const attempts = submissions.flatMap((submission) => submission.attempts);
  const keys = new Set(attempts.map(({ exercise, sha256 }) => keyOf(exercises.get(exercise)!, sha256)));
  return [...keys].filter((key) => !kept.has(key)).length;
}

function grader({ exercises, pool, kept, onGraded }: Grading): (attempt: Attempt) => Promise<Report> {
  const underWay = new Map<string, Promise<Report>>();
  return async ({ exercise: slug, source, sha256 }) => {
    const exercise = exercises.get(slug)!;
    const key = keyOf(exercise, sha256);
    const before = underWay.get(key) ?? kept.get(key);
    if (before) return before;
    const report = pool.grade(exercise, source);
    underWay.set(key, report);
    const { verdict } = await report;
    if (verdict !== "judge-error") kept.add(key, await report); // which another run may do without
    underWay.delete(key);
    onGraded?.();
    return report;
  };
}

async function gradeOne(
  { students, attempts }: Submission,
  grade: (attempt: Attempt) => Promise<Report>,
  policy: AttemptChoice,
): Promise<GradingOutcome> {
  const graded = await Promise.all(
    attempts.map(async (attempt) => ({ attempt, report: await grade(attempt) })),
  );
  const best = graded.reduce((a, b) => ((b.report.score ?? 0) >= (a.report.score ?? 0) ? b : a));
  const wanted = policy === "best" ? [best] : graded;
  const worse = graded.filter((one) => !wanted.includes(one));
  return {
    rows: wanted.flatMap((one) => students.map((student) => row(student, one.attempt, one.report))),
    leftOut: worse.map(({ attempt }) => instead(attempt, best.attempt)),
  };
}

function row(
  { name, id, email, ids }: Submission["students"][number],
  { handedIn, attempt, submittedAt, reading, source, sha256 }: Attempt,
  report: Report,
) {
  const { group, late, entry } = handedIn;
  const graded: GradedSubmission = {
    ...{ student: name, id, email, ids, group, file: entry.file, attempt, submittedAt, late },
    ...{ reading, sha256, report },
  };
  return { graded, source };
}
