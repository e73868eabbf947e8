import type { TestResult } from "@graded-descent/grader";
import { publicReport } from "@graded-descent/grader/node";
import type { GradebookColumn, GradebookEntry } from "../gradebook.ts";

/**
 * What Gradescope reads of one submission as `results.json`; nothing while its points are held, since a score is
 * demanded. Hidden test cases are shown as students may see them: one that Gradescope itself hides would hide the total.
 */
export function gradescopeResults(
  { maxPoints }: GradebookColumn,
  { counted, adjustments, points }: GradebookEntry,
) {
  if (!counted || points === null) return undefined;
  const { tests, message, diagnosis, console: printed } = publicReport(counted.submission.report);
  const weights = tests.reduce((sum, test) => sum + test.maxPoints, 0);
  const output = [
    message,
    diagnosis?.hint,
    counted.daysLate > 0 && `Handed in ${counted.daysLate} days late, ${counted.freeDays} of them free.`,
    ...adjustments.map(({ comment }) => comment),
    printed && `Printed in the visible test cases:\n${printed}`,
  ];
  return {
    score: points,
    output: output.filter(Boolean).join("\n\n"),
    output_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    extra_data: { exercise: counted.submission.report.exercise, verdict: counted.submission.report.verdict },
    tests: tests.map((test, i) => testOf(test, i, maxPoints / weights)),
  };
}

/** Gradescope adds up points, so weights become what they are worth. */
function testOf({ name, visibility, verdict, message, hint, ...test }: TestResult, i: number, worth: number) {
  const points = (weight: number) => Math.round(weight * worth * 1e4) / 1e4;
  return {
    name,
    number: String(i + 1),
    score: points(test.points),
    max_score: points(test.maxPoints),
    status: verdict === "accepted" ? "passed" : "failed",
    output: [verdict === "accepted" ? undefined : verdict, message, hint].filter(Boolean).join("\n"),
    output_format: "text",
    tags: [visibility],
    visibility: "visible",
  };
}
