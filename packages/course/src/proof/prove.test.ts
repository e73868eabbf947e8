import { join } from "node:path";
import { openPool } from "@graded-descent/grader/node";
import { afterAll, expect, test } from "vitest";
import { loadExercise } from "../exercise/load.ts";
import { formatProblem } from "../files/problem.ts";
import { double, type FileTexts, writeCourse } from "../fixture.ts";
import { prove } from "./prove.ts";

const pool = openPool({ threads: 1 });
afterAll(() => pool.close());

/** What cannot be proven of the sound exercise, changed so. */
async function said(changes: FileTexts): Promise<string[]> {
  const exercise = await loadExercise(join(await writeCourse(changes), "double"));
  return (await prove(exercise, pool)).map(formatProblem);
}

test("a sound exercise is proven", async () => {
  expect(await said({})).toEqual([]);
});

const hint = "/** Why? */\n";

test.each<[string, FileTexts, RegExp]>([
  [
    "a solution that its tests refuse",
    {
      "solution.ts": "export function double(x: number): number {\n  return Math.abs(2 * x);\n}\n",
      "tests/hidden.ts": double["tests/hidden.ts"]!.replace(/Solution\.double.*?\)/, "(-10").replace(
        "[0])",
        ")",
      ),
    },
    /^double\/solution\.ts: is to be accepted, but earns wrong-answer in "doubles a negative number"/,
  ],
  [
    "a test case that loops",
    {
      "tests/hidden.ts": double["tests/hidden.ts"]!.replace("check.equal(", "for (;;);\n      check.equal("),
    },
    /^double\/tests\/hidden\.ts:10: does not come to an end$/,
  ],
  [
    "a test case that throws before it asks",
    { "tests/hidden.ts": double["tests/hidden.ts"]!.replace("check.equal(", "null!.x;\n      check.equal(") },
    /^double\/tests\/hidden\.ts:10: "doubles a negative number" itself failed: TypeError: Cannot read /,
  ],
  [
    "a test case that throws after it has asked",
    { "tests/visible.ts": double["tests/visible.ts"]!.replace('3?");', '3?");\n      null!.x;') },
    /^double\/solution\.ts: is to be accepted, but .*; "doubles three" itself failed: TypeError: Cannot read /,
  ],
  [
    "another solution that the tests refuse",
    { "accepted/by-root.ts": "export const double = (x: number) => Math.sqrt(4 * x * x);\n" },
    /^double\/accepted\/by-root\.ts: is to be accepted, but earns wrong-answer in "doubles a negative number": /,
  ],
  [
    "another solution that throws",
    { "accepted/by-counting.ts": "export const double = (x: number) => 2 * new Array(x).length;\n" },
    /^double\/accepted\/by-counting\.ts:1: is to be accepted, but earns runtime-error in "doubles a negative number": /,
  ],
  [
    "a starter that is accepted",
    { "starter.ts": double["solution.ts"] },
    /^double\/starter\.ts: is accepted as it is$/,
  ],
  [
    "a mistake that is accepted",
    { "mistakes/adds.wrong-answer.ts": `${hint}export const double = (x: number) => x + x;` },
    /^double\/mistakes\/adds\.wrong-answer\.ts: is accepted$/,
  ],
  [
    "a mistake with another verdict",
    { "mistakes/throws.wrong-answer.ts": `${hint}export const double = (x: any) => x.y.z;` },
    /^double\/mistakes\/throws\.wrong-answer\.ts:2: is to earn wrong-answer, but earns runtime-error in "doubles three": /,
  ],
  [
    "a mistake that answers as another",
    { "mistakes/two-more.wrong-answer.ts": `${hint}export const double = (x: number) => 2 + x;` },
    /^double\/mistakes\/two-more\.wrong-answer\.ts: answers as adds-two does wherever it fails$/,
  ],
  [
    "too little fuel",
    {
      "exercise.yaml": `${double["exercise.yaml"]}fuel: 1000\n`,
      "mistakes/asks-too-much.runtime-error.ts": null,
    },
    /^double\/exercise\.yaml: "doubles .*" takes the solution \d+ fuel of 1000, and 20 times as much must be allowed$/,
  ],
  [
    "too little fuel for all test cases together",
    {
      "exercise.yaml": `${double["exercise.yaml"]}fuel: 100000\n`,
      "tests/visible.ts": double["tests/visible.ts"]!.replace(
        /export default \[\n(.*)\] satisfies/s,
        (_, test: string) =>
          `export default [${Array.from({ length: 200 }, (_, i) => test.replace("doubles three", `again ${i}`)).join("")}] satisfies`,
      ),
      "mistakes/asks-too-much.runtime-error.ts": null,
    },
    /^double\/exercise\.yaml: all test cases together take the solution \d+ fuel of 125000, and 5 times as much must be allowed$/,
  ],
  [
    "a trace that the solution cannot draw",
    {
      "tests/visible.ts": `${double["tests/visible.ts"]}
export const trace = { kind: "curves", x: "x", y: "2x", lines: ({ student }) => ({ twice: [student.double(3).length.x] }) };`,
    },
    /^double\/tests\/visible\.ts:13: the solution cannot draw the trace: ./,
  ],
  [
    "a trace that fails by itself",
    {
      "tests/visible.ts": `${double["tests/visible.ts"]}
export const trace = { kind: "curves", x: "x", y: "2x", lines() { throw new Error("no lines"); } };`,
    },
    /^double\/tests\/visible\.ts:13: the solution cannot draw the trace: the trace itself failed: no lines$/,
  ],
  [
    "a secret in the statement",
    { "README.md": "We ask whether it doubles a negative number." },
    /^double\/tests\/hidden\.ts: the name "doubles a negative number" is in what students are given to read$/,
  ],
])("%s is said", async (_, changes, sentence) => {
  expect(await said(changes)).toEqual([expect.stringMatching(sentence)]);
});

test("a hidden test that no mistake fails is idle, also where a mistake does not get as far as that", async () => {
  const idle =
    '{ name: "doubles zero", run({ student, check }) { check.equal(student.double(0) === 7, false); } },';
  const hidden = double["tests/hidden.ts"]!.replace("export default [", `export default [\n${idle}`);
  const changes = {
    "tests/hidden.ts": hidden,
    "mistakes/asks-too-much.runtime-error.ts": null,
    "mistakes/turns-for-ever.time-limit.ts": `${hint}export function double(): number {\n  for (;;);\n}`,
    "mistakes/does-not-parse.compile-error.ts": `${hint}export const double = (`,
  };
  expect(await said(changes)).toEqual(['double/tests/hidden.ts:6: no mistake fails "doubles zero"']);
});
