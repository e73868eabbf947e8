import type { Exercise } from "../exercise/load.ts";
import type { FoundSubmission, LeftOut } from "../submissions/plain.ts";
import { readSource } from "../submissions/read-source.ts";
import type { Pool } from "../worker/pool.ts";
import type { Graded } from "./graded.ts";

/** One graded submission of a class, with the text that was graded. */
interface GradedFile {
  graded: Graded;
  source: string;
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
  const { source, sha256 } = read;
  return { graded: { student, file, sha256, report: await pool.grade(exercise, source) }, source };
}
