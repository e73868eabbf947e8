import { Work } from "@graded-descent/grader";
import { messageOf } from "@graded-descent/grader/node";

/** One text of a student's work, and where in the archive it lies. */
export interface Kept {
  exercise: string;
  path: string;
  attempt: number;
  submittedAt: string;
}

/** The `work.json` of a `work.zip` that the site handed out; throws a sentence where it cannot be read. */
export function readWork(text: string): Work {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`cannot be read as JSON: ${messageOf(error)}`);
  }
  const work = Work.safeParse(data);
  if (work.success) return work.data;
  const { path, message } = work.error.issues[0];
  throw new Error(`is not what the site writes: ${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`);
}

/** Every attempt in a student's work, and after them what is handed in. */
export function keptIn({ exercises, exportedAt }: Work): Kept[] {
  return Object.entries(exercises).flatMap(([exercise, { source, attempts }]) => {
    const submitted = attempts.map(({ attempt, createdAt, source: path }) => ({
      ...{ exercise, path, attempt },
      submittedAt: createdAt,
    }));
    const last = Math.max(0, ...submitted.map(({ attempt }) => attempt));
    return [...submitted, { exercise, path: source, attempt: last + 1, submittedAt: exportedAt }];
  });
}
