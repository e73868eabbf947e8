/** What is wrong with a course's folder: one sentence, with its file (relative to the course) and, where known, its line. */
export interface Problem {
  file: string;
  line?: number;
  message: string;
}

/** An exercise that cannot be used, and everything that is wrong with it. */
export class ExerciseError extends Error {
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
