import { expect, test } from "vitest";
import type { PublicReport } from "../../../../shared/api.ts";
import { problemsOf } from "./problems.ts";

const failing = { visibility: "visible", verdict: "wrong-answer", points: 0, maxPoints: 1 } as const;
const report: PublicReport = {
  formatVersion: 2,
  exercise: "step",
  verdict: "wrong-answer",
  score: 0,
  points: 0,
  maxPoints: 10,
  tests: [],
  console: "",
  testsHash: "",
};

test("two tests that fail at one place are one problem, the first one's", () => {
  const at = { line: 3, column: 5 };
  const tests = [
    { ...failing, name: "first", message: "expected 1, got 2", at },
    { ...failing, name: "second", message: "expected 3, got 4", at },
    { ...failing, name: "third", message: "nowhere in particular" },
  ];
  expect(problemsOf({ ...report, tests }, "")).toEqual([{ ...at, message: "first: expected 1, got 2" }]);
});

test("what cannot be read is a problem at its place", () => {
  const at = { line: 1, column: 9 };
  expect(problemsOf({ ...report, verdict: "compile-error", message: "')' expected.", at }, "")).toEqual([
    { ...at, message: "')' expected." },
  ]);
});

/** A wrong answer of a call of `name`. */
const wrong = (name: string) =>
  ({
    ...failing,
    failure: { kind: "different", call: { name, text: `${name}(1)` } },
    message: `${name}(1): the loss grew`,
  }) as const;

test("a wrong answer is a problem of the function that gave it, where it is declared", () => {
  const source = "const twice = 2;\n\nexport function step(x: number) {\n  return stepped(x);\n}\n";
  const tests = [
    { ...wrong("step"), name: "steps" },
    { ...wrong("elsewhere"), name: "stays" },
  ];
  expect(problemsOf({ ...report, tests }, source)).toEqual([
    { line: 3, column: 17, message: "steps: step(1): the loss grew" },
  ]);
});

test("an exported constant can be the function that was called", () => {
  const tests = [{ ...wrong("$step"), name: "steps" }];
  expect(problemsOf({ ...report, tests }, "export const $step = (x: number) => x;")).toMatchObject([
    { line: 1, column: 14 },
  ]);
});

test("a report of the former format does not say which function was called, and its messages are not searched", () => {
  const tests = [{ ...failing, name: "steps", message: "step(1): expected 2, got 3" }];
  const former = { ...report, formatVersion: undefined, tests };
  expect(problemsOf(former, "export const step = (x: number) => x;")).toEqual([]);
});
