import { FORMAT_VERSION, type Report, type TestResult } from "@graded-descent/grader/node";
import type { GradedSubmission } from "./graded-submission.ts";

/** One test case of a report; accepted and visible unless told otherwise. */
export const testResult = (name: string, changes: Partial<TestResult> = {}): TestResult => {
  const result = { name, visibility: "visible", verdict: "accepted", maxPoints: 1, ...changes } as TestResult;
  return { ...result, points: result.verdict === "accepted" ? result.maxPoints : 0 };
};

/** A graded submission that is accepted with 10 points, but for the changes. */
export function graded(
  student: string,
  { report, ...changes }: Partial<Omit<GradedSubmission, "report">> & { report?: Partial<Report> } = {},
): GradedSubmission {
  const exercise = report?.exercise ?? "step";
  const points = report?.points === undefined ? 10 : report.points;
  return {
    student,
    file: `${student}/${exercise}.ts`,
    sha256: "a".repeat(64),
    ...changes,
    report: {
      formatVersion: FORMAT_VERSION,
      exercise,
      verdict: points === null ? "judge-error" : points === 10 ? "accepted" : "wrong-answer",
      score: points === null ? null : points / 10,
      points,
      maxPoints: 10,
      tests: [testResult("moves against the gradient")],
      console: "",
      fuel: 1,
      testsHash: "0123456789abcdef",
      ...report,
    },
  };
}
