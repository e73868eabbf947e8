/** Something wrong with a file that a person wrote: one sentence, with the file (for a course, relative to its folder) and, where known, the line. */
export interface Problem {
  file: string;
  line?: number;
  message: string;
  /** The consequence, where the message does not say it. */
  why?: string;
  /** What to do about it, where the message does not say. */
  todo?: string;
  /** The slug of the exercise that it concerns, if it concerns one. */
  exercise?: string;
  /** Whether it is worth a sentence only: what the author wrote works, and may look other than meant. */
  isNote?: boolean;
}

/** Input that cannot be used, with all its problems. */
export class InputError extends Error {
  override name = "InputError";
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** A problem in the form that compilers use, from which editors and terminals can jump to the line: `file:line: message`. */
export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}:${line ? `${line}:` : ""} ${message}`;

/** A problem, its consequence and what to do about it, each on a line of its own. */
export const explainProblem = (problem: Problem): string =>
  [
    formatProblem(problem),
    ...(problem.why ? [`  Why it matters: ${problem.why}.`] : []),
    ...(problem.todo ? [`  What to do: ${problem.todo}.`] : []),
  ].join("\n");

/** Orders problems by file, then by line. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, "en") || (a.line ?? 0) - (b.line ?? 0);

/** Collects the problems of steps that throw an InputError. */
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
