/** What a grading can come to. `judge-error` alone is our fault, never the student's. */
export const verdicts = [
  "accepted",
  "wrong-answer",
  "runtime-error",
  "time-limit",
  "memory-limit",
  "compile-error",
  "judge-error",
] as const;

export type Verdict = (typeof verdicts)[number];

/** Whether the code was stopped, so that no further test case is run. */
export const isLimit = (verdict: Verdict) => verdict === "time-limit" || verdict === "memory-limit";

/** Whether a test case was failed by answers that can be compared with a mistake's. */
export const isFailedByAnswers = (verdict: Verdict) =>
  verdict === "wrong-answer" || verdict === "runtime-error";

/** The verdict of a submission: accepted if every test case is, else that of the first which is not; ours first. */
export function overall(tests: readonly Verdict[]): Verdict {
  if (tests.includes("judge-error")) return "judge-error";
  return tests.find((verdict) => verdict !== "accepted") ?? "accepted";
}
