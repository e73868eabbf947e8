// @vitest-environment happy-dom
import type { Report, TestResult } from "@graded-descent/grader";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import type { ExerciseView, SubmissionView } from "../../../../shared/api.ts";
import { ResultsPane } from "./ResultsPane.tsx";
import type { VisibleRun } from "./useVisibleTests.ts";

afterEach(cleanup);

const noRun: VisibleRun = { number: 0, running: false, source: "", results: [] };
const passed: TestResult = {
  name: "adds",
  visibility: "visible",
  points: 1,
  maxPoints: 1,
  verdict: "accepted",
};
const failed: TestResult = {
  name: "keeps its input",
  visibility: "visible",
  points: 0,
  maxPoints: 1,
  verdict: "wrong-answer",
  message: "step([1], [2], 0.5): expected [0], got [1]",
  at: { line: 8, column: 3 },
};
const hidden: TestResult = {
  name: "large inputs",
  visibility: "hidden",
  points: 0,
  maxPoints: 2,
  verdict: "wrong-answer",
};

const report = (tests: TestResult[], rest: Partial<Report> = {}) =>
  ({
    verdict: tests.every(({ verdict }) => verdict === "accepted") ? "accepted" : "wrong-answer",
    tests,
    ...rest,
  }) as Report;

const attempt = (report: Report | null) =>
  ({ id: "1", attempt: 1, status: report ? "graded" : "queued", ahead: 2, report }) as SubmissionView;

/** What the workspace gives it while nothing was run, but for what a test is about. */
function show(props: Partial<ComponentProps<typeof ResultsPane>>) {
  const [onGoTo, onSubmit] = [vi.fn(), vi.fn()];
  const exercise = { slug: "step", hasTrace: false } as ExerciseView;
  render(
    <MemoryRouter>
      <ResultsPane
        {...{ exercise, run: noRun, attempt: undefined, diagnostics: [], sending: undefined }}
        {...{ unreachable: false, onGoTo, onSubmit }}
        {...props}
      />
    </MemoryRouter>,
  );
  return { onGoTo, onSubmit };
}

test("before the first run it says what to press", () => {
  show({});
  expect(screen.getByText("Press Run to try your code on the visible tests.")).toBeTruthy();
});

test("results are shown as they come, the first failing one open", () => {
  const second = { ...failed, name: "averages" };
  show({ run: { ...noRun, number: 1, running: true, results: [passed, failed, second] } });
  expect(screen.getByText("Run 1: running…")).toBeTruthy();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent!.slice(0, 6))).toEqual([
    "Passed",
    "Failed",
    "Failed",
  ]);
  const open = [...document.querySelectorAll("details")].map((details) => details.open);
  expect(open).toEqual([true, false]);
});

test("a failing test leads to its line", () => {
  const { onGoTo } = show({ run: { ...noRun, number: 1, report: report([failed]) } });
  fireEvent.click(screen.getByRole("button", { name: "Go to line 8" }));
  expect(onGoTo).toHaveBeenCalledWith({ line: 8, column: 3 });
});

test("visible tests that pass are no grade yet: it asks to submit", () => {
  const { onSubmit } = show({ run: { ...noRun, number: 1, report: report([passed]) } });
  expect(screen.getByText(/to be graded on the hidden ones too/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /Submit/ }));
  expect(onSubmit).toHaveBeenCalledOnce();
});

test("a known mistake is said before the tests, with how much it explains", () => {
  const diagnosis = { mistake: "summed", hint: "Is it the sum, or the mean?", explains: 1, of: 2 };
  show({ attempt: attempt(report([failed, hidden], { diagnosis } as Partial<Report>)) });
  expect(screen.getByRole("heading", { name: "Where to look first" })).toBeTruthy();
  expect(screen.getByText("This mistake explains 1 of 2 failing tests.")).toBeTruthy();
  expect(screen.getByText("hidden")).toBeTruthy();
});

test("code that cannot be read is one sentence with its line, and no list of tests", () => {
  const unread = report([], {
    message: "';' expected.",
    at: { line: 2, column: 1 },
  } as Partial<Report>);
  const { onGoTo } = show({ run: { ...noRun, number: 1, report: unread } });
  expect(screen.queryAllByRole("listitem")).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Go to line 2" }));
  expect(onGoTo).toHaveBeenCalledOnce();
});

test("a submission that waits says how many are before it", () => {
  show({ attempt: attempt(null) });
  expect(screen.getByText(/2/)).toBeTruthy();
});

test("a fault of ours is not put on the student, and the code is kept", () => {
  show({ run: { ...noRun, number: 1, failure: "The worker ended." } });
  expect(screen.getByText(/That is not your code’s fault; it is kept/)).toBeTruthy();
});
