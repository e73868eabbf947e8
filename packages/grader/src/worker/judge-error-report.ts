import type { Gradable } from "../gradable.ts";
import { FORMAT_VERSION, type Report, type TestResult } from "../report/report.ts";

/**
 * The report of a submission that could not be graded, for no fault of its own: the score is held. Of an exercise that
 * is not there any more only the slug is known.
 */
export function judgeErrorReport(
  exercise: Gradable | string,
  reason: string,
  { visibleOnly = false } = {},
): Report {
  const known = typeof exercise === "string" ? undefined : exercise;
  const results = (
    visibility: TestResult["visibility"],
    tests: { name: string; points: number }[] = [],
  ): TestResult[] =>
    tests.map(({ name, points }) => ({
      name,
      visibility,
      verdict: "judge-error",
      points: 0,
      maxPoints: points,
    }));
  const hidden = visibleOnly ? [] : results("hidden", known?.hidden.tests);
  return {
    formatVersion: FORMAT_VERSION,
    exercise: known?.slug ?? String(exercise),
    verdict: "judge-error",
    score: null,
    points: null,
    maxPoints: known?.points ?? 0,
    message: reason,
    tests: [...results("visible", known?.visible.tests), ...hidden],
    console: "",
    fuel: 0,
    testsHash: known?.terms[visibleOnly ? "visible" : "full"].testsHash ?? "",
  };
}
