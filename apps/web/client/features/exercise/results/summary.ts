import type { PublicReport, SubmissionView } from "../../../../shared/api.ts";
import type { VisibleRun } from "./useVisibleTests.ts";
import { countPassed, verdictInWords } from "./words.ts";

/** How a run went, in a line; nothing while it is under way, so that the next line is read out anew. */
export function summaryOfRun({ number, report, stopped }: VisibleRun): string {
  if (stopped) return `Run ${number}: stopped`;
  if (!report) return "";
  if (report.verdict === "compile-error") return `Run ${number}: your code could not be read`;
  return `Run ${number}: ${countPassed(report.tests)}`;
}

/** How an attempt was graded, in a line. */
export function summaryOfAttempt({ attempt, report }: SubmissionView): string {
  return report ? `Attempt ${attempt}: ${outcome(report)}` : "";
}

/** Where an attempt stands that has no report yet. */
export function waitingInWords({ status, ahead }: SubmissionView, unreachable: boolean): string {
  if (unreachable) {
    return "The server does not answer just now. It has your submission, and grades it when it is back.";
  }
  if (status === "grading") return "Being graded…";
  if (!ahead) return "Received, next to be graded…";
  return `Received, waiting to be graded after at most ${ahead} ${ahead === 1 ? "other" : "others"}…`;
}

function outcome({ verdict, points, maxPoints, tests }: PublicReport): string {
  if (verdict === "accepted") return `accepted, ${points} of ${maxPoints} points`;
  if (verdict === "judge-error") return "not graded, the fault is ours. Your score is held, nothing is lost.";
  const earned = `${points} of ${maxPoints} points`;
  if (verdict === "compile-error") return `your code could not be read, ${earned}`;
  return `${verdictInWords[verdict].toLowerCase()}, ${countPassed(tests)}, ${earned}`;
}
