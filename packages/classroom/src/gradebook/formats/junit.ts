import type { TestResult } from "@graded-descent/grader";
import { isLimit } from "@graded-descent/grader/node";
import { entries, type Gradebook } from "../gradebook.ts";
import { type Markup, markup } from "../markup.ts";

/** The gradebook as JUnit XML: a suite for each submission that counts, a case for each test case. */
export function writeJUnit(gradebook: Gradebook): string {
  const suites = entries(gradebook).flatMap(({ row, column, entry }) => {
    if (!entry.counted) return [];
    const { tests } = entry.counted.submission.report;
    return [{ name: `${row.student}: ${column.slug}`, classname: column.slug, tests }];
  });
  const all = suites.flatMap(({ tests }) => tests);
  const xml = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Graded Descent" tests="${all.length}" failures="${count(all, "failure")}" errors="${count(all, "error")}">
${suites.map(
  ({
    name,
    classname,
    tests,
  }) => markup`<testsuite name="${name}" tests="${tests.length}" failures="${count(tests, "failure")}" errors="${count(tests, "error")}" skipped="${count(tests, "skipped")}">
${tests.map((test) => testcase(classname, test))}</testsuite>
`,
)}</testsuites>
`;
  return xml.markup;
}

type Outcome = "passed" | "failure" | "error" | "skipped";

/** Our own fault is an error; whatever the student's code did is a failure, and so is code that does not compile. */
function outcome({ verdict, failure }: TestResult): Outcome {
  if (verdict === "accepted") return "passed";
  if (verdict === "judge-error") return "error";
  return failure?.kind === "not-run" && isLimit(verdict) ? "skipped" : "failure";
}

const count = (tests: TestResult[], what: Outcome) => tests.filter((test) => outcome(test) === what).length;

function testcase(classname: string, test: TestResult): Markup {
  const { name, visibility, verdict, message = "", hint, at } = test;
  const open = markup`<testcase classname="${classname}" name="${name}${visibility === "hidden" ? " (hidden)" : ""}"`;
  const what = outcome(test);
  if (what === "passed") return markup`${open}/>\n`;
  if (what === "skipped") return markup`${open}><skipped>${verdict} before it was run</skipped></testcase>\n`;
  const text = [message, at && `line ${at.line}, column ${at.column}`, hint].filter(Boolean).join("\n");
  const body = markup` type="${verdict}" message="${message}">${text}</`;
  return what === "error"
    ? markup`${open}><error${body}error></testcase>\n`
    : markup`${open}><failure${body}failure></testcase>\n`;
}
