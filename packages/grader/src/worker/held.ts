import type { Exercise } from "../exercise/load.ts";
import type { Report, TestResult } from "../report.ts";

/** The report of a submission that could not be graded, for no fault of its own: the score is held. */
export function held(exercise: Exercise, visibleOnly: boolean, reason: string): Report {
  const { slug, points, terms, visible, hidden } = exercise;
  const results = (
    visibility: TestResult["visibility"],
    tests: { name: string; points: number }[],
  ): TestResult[] =>
    tests.map(({ name, points }) => ({
      name,
      visibility,
      verdict: "judge-error",
      points: 0,
      maxPoints: points,
    }));
  return {
    exercise: slug,
    verdict: "judge-error",
    score: null,
    points: null,
    maxPoints: points,
    message: reason,
    tests: [...results("visible", visible.tests), ...(visibleOnly ? [] : results("hidden", hidden.tests))],
    console: "",
    fuel: 0,
    testsHash: (visibleOnly ? terms.visible : terms.full).testsHash,
  };
}
