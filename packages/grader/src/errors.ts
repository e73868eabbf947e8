import { type Failure, sentence } from "./report/failure.ts";
import type { SourcePosition } from "./report/report.ts";
import { show } from "./report/show.ts";
import type { Verdict } from "./report/verdict.ts";

type StudentVerdict = Exclude<Verdict, "accepted" | "judge-error">;

const kinds: Record<StudentVerdict, Failure["kind"]> = {
  "wrong-answer": "different",
  "runtime-error": "threw",
  "time-limit": "stopped",
  "memory-limit": "stopped",
  "compile-error": "not-run",
};

/** The message of what was thrown; a value that is no error is shown as it is. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : show(error);
}

/**
 * The student's code did something wrong. Thrown by the sandbox and by checks;
 * `grade` catches it and turns it into a verdict.
 *
 * Any other error is the student's once the test case has called their code, and ours before.
 */
export class StudentError extends Error {
  override name = "StudentError";
  readonly verdict: StudentVerdict;
  readonly failure: Failure;
  readonly hint: string | undefined;
  /** Where in the student's own source, if known. */
  readonly at: SourcePosition | undefined;

  /** What went wrong is a sentence, or data that `sentence` puts into words. */
  constructor(
    verdict: StudentVerdict,
    found: string | Omit<Failure, "kind">,
    details: { hint?: string; at?: SourcePosition } = {},
  ) {
    const more = typeof found === "string" ? { reason: found } : found;
    const failure = { kind: kinds[verdict], ...more };
    super(sentence(failure));
    this.verdict = verdict;
    this.failure = failure;
    this.hint = details.hint;
    this.at = details.at;
  }
}
