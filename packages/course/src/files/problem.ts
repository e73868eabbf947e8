/** What is wrong with a course's folder: one sentence, with its file (relative to the course) and, where known, its line. */
export interface Problem {
  file: string;
  line?: number;
  message: string;
  /** What comes of it if it stays, where the message does not say. */
  why?: string;
  /** What to do about it, where the message does not say. */
  todo?: string;
  /** The slug of the exercise that it is about, where it is about one. */
  exercise?: string;
}

/** A folder that cannot be used, and everything that is wrong with it. */
export class InputError extends Error {
  override name = "ExerciseError";
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** As compilers write it, so that editors and terminals can jump there: `file:line: message`. */
export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}:${line ? `${line}:` : ""} ${message}`;

/** As a colleague would say it: what and where, why it matters, what to do. */
export const explainProblem = (problem: Problem): string =>
  [
    formatProblem(problem),
    ...(problem.why ? [`  Why it matters: ${problem.why}.`] : []),
    ...(problem.todo ? [`  What to do: ${problem.todo}.`] : []),
  ].join("\n");

/** File by file, from the top. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, "en") || (a.line ?? 0) - (b.line ?? 0);

/** Runs steps that throw an ExerciseError each, and keeps all of their problems. */
export function collectProblems() {
  const problems: Problem[] = [];
  return {
    problems,
    async attempt<T>(step: Promise<T>, exercise?: string): Promise<T | undefined> {
      try {
        return await step;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problems.push(...error.problems.map((problem) => ({ ...problem, exercise })));
        return undefined;
      }
    },
  };
}
