import type { Place } from "./report.ts";
import type { Verdict } from "./verdict.ts";

type StudentVerdict = Exclude<Verdict, "accepted" | "judge-error">;

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
  readonly hint: string | undefined;
  /** Where in the student's own source, if known. */
  readonly at: Place | undefined;
  /** What the submission's own error was called, when it threw one: "RangeError". */
  readonly thrown: string | undefined;
  /** The message with all digits of its numbers, where it rounds them. */
  readonly digits: string | undefined;

  constructor(
    verdict: StudentVerdict,
    message: string,
    details: { hint?: string; at?: Place; thrown?: string; digits?: string } = {},
  ) {
    super(message);
    this.verdict = verdict;
    this.hint = details.hint;
    this.at = details.at;
    this.thrown = details.thrown;
    this.digits = details.digits;
  }
}
