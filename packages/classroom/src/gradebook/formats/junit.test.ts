import { readFile } from "node:fs/promises";
import type { TestResult } from "@graded-descent/grader";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { graded, testResult } from "../fixture.ts";
import { gradebook } from "../gradebook.ts";
import { defaultPolicy } from "../policy.ts";
import { writeJUnit } from "./junit.ts";

const tests = [
  testResult("is < & > \"both\" 'ways'"),
  testResult("hides", {
    visibility: "hidden",
    verdict: "wrong-answer",
    message: "\u0007]]> <b>\ud800",
    hint: "Why?",
  }),
  testResult("breaks", { verdict: "judge-error", message: "no table", at: { line: 3, column: 1 } }),
  testResult("waits", { verdict: "time-limit", failure: { kind: "not-run" }, message: "not run" }),
];
const xml = writeJUnit(
  gradebook([graded('李 "<雷>"', { report: { tests } }), graded("ann")], { policy: defaultPolicy }),
);

test("the suites read back as they were graded", () => {
  const { testsuites } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "testcase",
  }).parse(xml);
  expect(testsuites).toMatchObject({ tests: "5", failures: "1", errors: "1" });
  const [lei, ann] = testsuites.testsuite;
  expect(lei).toMatchObject({
    name: '李 "<雷>": step',
    tests: "4",
    failures: "1",
    errors: "1",
    skipped: "1",
  });
  expect(ann).toMatchObject({ name: "ann: step", tests: "1", failures: "0", errors: "0", skipped: "0" });
  expect(lei.testcase).toEqual([
    { classname: "step", name: "is < & > \"both\" 'ways'" },
    {
      classname: "step",
      name: "hides (hidden)",
      failure: { type: "wrong-answer", message: "\ufffd]]> <b>\ufffd", "#text": "\ufffd]]> <b>\ufffd\nWhy?" },
    },
    {
      classname: "step",
      name: "breaks",
      error: { type: "judge-error", message: "no table", "#text": "no table\nline 3, column 1" },
    },
    { classname: "step", name: "waits", skipped: "time-limit before it was run" },
  ]);
});

test("code that does not compile fails its test cases, and a report of the former format skips none", () => {
  const unread = { kind: "not-run", reason: "',' expected." } as const;
  const cases = (test: TestResult, formatVersion: 2 | undefined) =>
    writeJUnit(
      gradebook([graded("ann", { report: { tests: [test], formatVersion } })], { policy: defaultPolicy }),
    );
  const compiled = testResult("a", { verdict: "compile-error", failure: unread, message: "',' expected." });
  expect(cases(compiled, 2)).toContain('<failure type="compile-error" message="&apos;,&apos; expected."');
  const former = testResult("a", { verdict: "time-limit", message: "not run" });
  expect(cases(former, undefined)).toContain('<failure type="time-limit" message="not run"');
});

test("it is valid by the schema that Jenkins publishes", async () => {
  const schema = await readFile(`${import.meta.dirname}/jenkins-junit.xsd`, "utf8");
  const validated = (contents: string) => validateXML({ xml: { fileName: "junit.xml", contents }, schema });
  expect(await validated(xml)).toMatchObject({ valid: true, errors: [] });
  expect(await validated(xml.replace("<error", "<fault").replace("</error", "</fault"))).toMatchObject({
    valid: false,
  });
});
