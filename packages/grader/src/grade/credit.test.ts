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

const adds = (name: string, a: number[], b: number[]): TestCase => ({
  name,
  run: ({ student, check }) =>
    check.close(
      student.add(a, b),
      a.map((x, i) => x + b[i]),
    ),
});
const manners: TestCase = {
  name: "manners",
  run({ student, check }) {
    check.pure(() => student.add([1, 2], [3, 4]));
  },
};
const tests = [adds("two", [1, 2], [3, 4]), adds("none", [], []), adds("zeros", [5], [0]), manners];

function pointsOf(body: string): number[] {
  const program = compile(ts, `export function add(a, b) { ${body} }`);
  const terms = { exercise: "add", maxPoints: 10, limits, testsHash: "tests" };
  const { report } = grade(sandbox, { program, questions: placedTests(tests), terms, recordings: [] });
  return report.tests.map(({ points }) => points);
}

test.each([
  "",
  "return a;",
  "return [...a];",
  "return [];",
  "return a.map(() => 0);",
  "return a.map(() => NaN);",
])("code that computes nothing has no points: %j", (body) => {
  expect(pointsOf(body)).toEqual([0, 0, 0, 0]);
});

test("one value that is computed and right makes all others count", () => {
  expect(pointsOf("return a.map((x, i) => x + b[i]);")).toEqual([1, 1, 1, 1]);
  expect(pointsOf("const out = a.map((x, i) => x + b[i]); a.length = 0; return out;")).toEqual([1, 1, 1, 0]);
});

test("a constant that is right here and there has no points", () => {
  const names = ["small", "large"].flatMap((word, k) =>
    [1, 2, 3].map(
      (n): TestCase => ({
        name: `${word} ${n}`,
        run: ({ student, check }) => check.equal(student.size(10 ** (3 * k) * n), word),
      }),
    ),
  );
  const terms = { exercise: "size", maxPoints: 10, limits, testsHash: "tests" };
  const points = (body: string) =>
    grade(sandbox, {
      program: compile(ts, `export const size = (n) => ${body};`),
      questions: placedTests(names),
      terms,
      recordings: [],
    }).report.points;
  expect(points('"small"')).toBe(0);
  expect(points('n < 2000 ? "small" : "large"')).toBe(8.33);
});
