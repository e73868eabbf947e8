import { expect, test } from "vitest";
import type { SubmissionView } from "../../../../shared/api.ts";
import { summaryOfAttempt, summaryOfRun, waitingInWords } from "./summary.ts";

const report = {
  exercise: "step",
  verdict: "accepted" as const,
  score: 1,
  points: 10,
  maxPoints: 10,
  tests: [
    { name: "a", visibility: "visible" as const, verdict: "accepted" as const, points: 1, maxPoints: 1 },
  ],
  console: "",
  fuel: 1,
  testsHash: "",
};
const attempt: SubmissionView = {
  id: "",
  exercise: "step",
  attempt: 2,
  status: "graded",
  ahead: null,
  solutionSeen: false,
  createdAt: "2026-01-01T00:00:00Z",
  gradedAt: null,
  report,
};

test("a run whose visible tests pass is not called done", () => {
  expect(summaryOfRun({ number: 3, running: false, source: "", results: [], report })).toBe(
    "Run 3: 1 of 1 tests passed",
  );
});

test("nothing is said of a run under way, so that the next line is news", () => {
  expect(summaryOfRun({ number: 3, running: true, source: "", results: report.tests })).toBe("");
});

test("an accepted attempt says its points", () => {
  expect(summaryOfAttempt(attempt)).toBe("Attempt 2: accepted, 10 of 10 points");
});

test("a held attempt says that nothing is lost", () => {
  const held = { ...report, verdict: "judge-error" as const, score: null, points: null };
  expect(summaryOfAttempt({ ...attempt, report: held })).toMatch(/score is held, nothing is lost/);
});

test.each([
  [{ status: "queued" as const, ahead: 0 }, false, "Received, next to be graded…"],
  [{ status: "queued" as const, ahead: 1 }, false, "Received, waiting to be graded after at most 1 other…"],
  [
    { status: "queued" as const, ahead: 12 },
    false,
    "Received, waiting to be graded after at most 12 others…",
  ],
  [{ status: "grading" as const, ahead: null }, false, "Being graded…"],
  [
    { status: "grading" as const, ahead: null },
    true,
    "The server does not answer just now. It has your submission, and grades it when it is back.",
  ],
])("an attempt without a report says where it stands: %o", (standing, unreachable, words) => {
  expect(waitingInWords({ ...attempt, ...standing, report: null }, unreachable)).toBe(words);
});
