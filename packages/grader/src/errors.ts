import { type Failure, sentence } from "./report/failure.ts";
import type { SourcePosition } from "./report/report.ts";
import type { Verdict } from "./report/verdict.ts";

type StudentVerdict = Exclude<Verdict, "accepted" | "judge-error">;

const kinds: Record<StudentVerdict, Failure["kind"]> = {
  "wrong-answer": "different",
  "runtime-error": "threw",
  "time-limit": "stopped",
  "memory-limit": "stopped",
  "compile-error": "not-run",
};

/** What went wrong, of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The student's code did something wrong. Thrown by the sandbox and by checks;
 * `grade` turns it into a verdict, and it never travels further than that.
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
