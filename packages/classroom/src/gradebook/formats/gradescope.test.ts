import { expect, test } from "vitest";
import * as z from "zod";
import { parseAdjustments } from "../adjustments.ts";
import { graded, testResult } from "../fixture.ts";
import { gradebook } from "../gradebook.ts";
import { defaultPolicy } from "../policy.ts";
import { gradescopeResults } from "./gradescope.ts";

const visibility = z.enum(["hidden", "after_due_date", "after_published", "visible"]);
const outputFormat = z.enum(["text", "html", "simple_format", "md", "ansi"]);

/** As Gradescope documents `results.json`. */
const documented = z.strictObject({
  score: z.number(),
  execution_time: z.number().optional(),
  output: z.string().optional(),
  output_format: outputFormat.optional(),
  visibility: visibility.optional(),
  stdout_visibility: visibility.optional(),
  extra_data: z.record(z.string(), z.unknown()).optional(),
  tests: z.array(
    z.strictObject({
      score: z.number(),
      max_score: z.number(),
      status: z.enum(["passed", "failed"]),
      name: z.string(),
      number: z.string(),
      output: z.string(),
      output_format: outputFormat,
      tags: z.array(z.string()),
      visibility,
    }),
  ),
});

const tests = [
  testResult("moves", { verdict: "wrong-answer", message: "expected 1, got 2", hint: "Which way?" }),
  testResult("hides", {
    visibility: "hidden",
    verdict: "runtime-error",
    maxPoints: 3,
    message: "SECRET",
    hint: "Ask.",
  }),
  testResult("keeps", { visibility: "hidden", maxPoints: 4 }),
];
const resultsOf = (points: number | null) => {
  const adjustments = parseAdjustments("a.csv", "student,exercise,delta,comment\nann,step,1,By mail.\n");
  const book = gradebook([graded("ann", { report: { points, tests } })], {
    policy: defaultPolicy,
    adjustments,
  });
  return gradescopeResults(book.exercises[0], book.students[0].entries.get("step")!);
};

test("the results have the documented fields, the points as they count, and no hidden test's message", () => {
  const results = documented.parse(JSON.parse(JSON.stringify(resultsOf(5))));
  expect(results).toMatchObject({ score: 6, output: "By mail.", visibility: "visible" });
  expect(results.tests).toMatchObject([
    { score: 0, max_score: 1.25, status: "failed", output: "wrong-answer\nexpected 1, got 2\nWhich way?" },
    { score: 0, max_score: 3.75, status: "failed", output: "runtime-error\nAsk.", tags: ["hidden"] },
    { score: 5, max_score: 5, status: "passed", output: "" },
  ]);
  expect(results.tests.every((one) => one.visibility === "visible")).toBe(true);
  expect(JSON.stringify(results)).not.toContain("SECRET");
});

test("held points have no results", () => {
  expect(resultsOf(null)).toBeUndefined();
});
