import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { compile } from "../compile/compile.ts";
import { limits, openSandbox } from "../sandbox/fixture.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { TestCase } from "../test-case.ts";
import { grade } from "./grade.ts";
import { placedTests } from "./run-test-case.ts";

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
});

const asks: TestCase = {
  name: "asks",
  hint: "What is 8 − 0.5 · 4?",
  run: ({ student, check }) => check.close(student.step([8], [4], { learningRate: 0.5 }), [6]),
};

function resultOf(source: string) {
  const program = compile(ts, source, { probes: true });
  const terms = { exercise: "step", maxPoints: 10, limits, testsHash: "tests" };
  const { report } = grade(sandbox, { program, questions: placedTests([asks]), terms, recordings: [] });
  return report.tests[0];
}
const bodyOf = (body: string, third = "{ learningRate }") =>
  `export function step(p, g, ${third}) {\n  ${body}\n}\n`;

test.each([
  [
    "an option of another name",
    bodyOf("return p.map((x, i) => x - lr * g[i]);", "{ lr }"),
    "`lr`, which is undefined (line 2)",
  ],
  [
    "a record for a number",
    bodyOf("return p.map((x, i) => x - rate * g[i]);", "rate"),
    "`rate`, which is a record, not a number (line 2)",
  ],
  [
    "an entry too far",
    bodyOf("return p.map((x, i) => x - learningRate * g[i + 1]);"),
    "`g[i + 1]`, which is undefined",
  ],
  [
    "a sum that starts at nothing",
    bodyOf("let sum; sum += p[0]; return [sum];"),
    "`sum`, which is undefined",
  ],
  ["a division by 0", bodyOf("return [0 / (p[0] - 8)];"), "`0 / (p[0] - 8)`, which is NaN"],
  ["a root", bodyOf("return [Math.sqrt(-p[0])];"), "`Math.sqrt(-p[0])`, which is NaN"],
])("where a NaN comes from is told, and no arithmetic is asked about: %s", (_, source, words) => {
  const { message, hint } = resultOf(source);
  expect(message).toContain(words);
  expect(hint).toBeUndefined();
});

test.each([
  [
    "a method that is misspelt",
    bodyOf("return p.mpa((x) => x);"),
    "`p.mpa` is not a function: there is no `mpa` in `p`",
  ],
  [
    "a sign that is missing",
    bodyOf("return p.map((x, i) => x - learningRate (g[i]));"),
    "`learningRate` is a number: is a `*` missing after it?",
  ],
  ["what is not there", bodyOf("return p.map((x, i) => g[i + 1].value);"), "`g[i + 1]` is undefined"],
  ["a function that is none", bodyOf("const f = null;\n  return f(p);"), "`f` is null (line 3)"],
])("what is called or read from is named: %s", (_, source, words) => {
  const { verdict, message } = resultOf(source);
  expect(verdict).toBe("runtime-error");
  expect(message).toContain(words);
});

test("a right value gets its hint, and a program that has names of ours no cause", () => {
  expect(resultOf(bodyOf("return [p[0] + learningRate * g[0]];"))).toMatchObject({ hint: asks.hint });
  expect(resultOf(bodyOf("const $gd = 1; return [p[0] - lr * g[0]];", "{ lr }")).failure).toMatchObject({
    notANumber: true,
  });
});
