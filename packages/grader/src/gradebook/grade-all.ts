import type { Exercise } from "../exercise/load.ts";
import type { Report } from "../report.ts";
import type { FoundSubmission, LeftOut } from "../submissions/plain.ts";
import { readSource } from "../submissions/read-source.ts";
import type { Pool } from "../worker/pool.ts";

/** One graded submission of a class. */
export interface GradedFile {
  student: string;
  report: Report;
  /** Of the file that was graded. */
  sha256: string;
}

/** Grades submissions, so many at once, and gives them in their order; a file that cannot be read is left out. */
export async function* gradeAll(
  submissions: FoundSubmission[],
  exercises: ReadonlyMap<string, Exercise>,
  pool: Pick<Pool, "grade">,
  atOnce: number,
): AsyncGenerator<GradedFile | LeftOut> {
  const underWay: Promise<GradedFile | LeftOut>[] = [];
  for (const submission of submissions) {
    if (underWay.length === atOnce) yield underWay.shift()!;
    underWay.push(gradeOne(submission, exercises.get(submission.exercise)!, pool));
  }
  yield* underWay;
}

async function gradeOne(
  { student, file, path }: FoundSubmission,
  exercise: Exercise,
  pool: Pick<Pool, "grade">,
) {
  let read: Awaited<ReturnType<typeof readSource>>;
  try {
    read = await readSource(path);
  } catch (error) {
    return { file, reason: `cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
  return { student, report: await pool.grade(exercise, read.source), sha256: read.sha256 };
}
