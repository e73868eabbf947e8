import { expect, test } from "vitest";
import { PublicReport, publicReport } from "./public-report.ts";
import type { Report } from "./report.ts";

const report: Report = {
  formatVersion: 2,
  exercise: "step",
  verdict: "runtime-error",
  score: 0.25,
  points: 2.5,
  maxPoints: 10,
  tests: [
    {
      name: "moves against the gradient",
      visibility: "visible",
      verdict: "wrong-answer",
      points: 0,
      maxPoints: 1,
      failure: {
        kind: "different",
        call: { name: "step", text: "step([5], [1], 0.1)" },
        path: "[0]",
        expected: { text: "4.9" },
        actual: { text: "5.1" },
      },
      message: "step([5], [1], 0.1): at `[0]`: expected 4.9, got 5.1",
      hint: "Which way is down?",
      at: { line: 3, column: 5 },
    },
    {
      name: "takes any length",
      visibility: "hidden",
      verdict: "runtime-error",
      points: 0,
      maxPoints: 2,
      failure: {
        kind: "threw",
        call: { name: "step", text: "step(SECRET-ARGUMENT)" },
        error: { name: "Error", message: "SECRET-ARGUMENT" },
      },
      message: "SECRET-ARGUMENT",
      digits: "SECRET-ARGUMENT in full",
      hint: "How long is the list?",
      at: { line: 4711, column: 4712 },
    },
    { name: "leaves its arguments", visibility: "hidden", verdict: "accepted", points: 1, maxPoints: 1 },
  ],
  diagnosis: { mistake: "climbs", hint: "Up or down?", explains: 1, of: 2 },
  answersHash: "4714471447144714",
  console: "printed in a visible test",
  fuel: 4713,
  testsHash: "0123456789abcdef",
};

test("of a hidden test case the student sees name, verdict, weight and hint", () => {
  expect(publicReport(report).tests[1]).toEqual({
    name: "takes any length",
    visibility: "hidden",
    verdict: "runtime-error",
    points: 0,
    maxPoints: 2,
    hint: "How long is the list?",
  });
  expect(JSON.stringify(publicReport(report))).not.toMatch(/SECRET|471|climbs/);
});

test("of a visible test case the student sees everything", () => {
  expect(publicReport(report).tests[0]).toEqual(report.tests[0]);
});

test("a report of the former format stays one", () => {
  const { formatVersion: _, ...former } = report;
  expect(publicReport(former)).not.toHaveProperty("formatVersion");
  expect(publicReport(report).formatVersion).toBe(2);
});

test("the diagnosis is its hint and how much it explains", () => {
  expect(publicReport(report).diagnosis).toEqual({ hint: "Up or down?", explains: 1, of: 2 });
});

test("a public report is what its schema says, and nothing is added to it", () => {
  const seen = publicReport({ ...report, diagnosis: undefined });
  expect(PublicReport.parse(seen)).toEqual(seen);
  expect(Object.keys(seen)).not.toContain("fuel");
});
