import { join } from "node:path";
import { openPool } from "@graded-descent/grader/node";
import { mutations } from "@graded-descent/grader/variants";
import { afterAll, expect, test } from "vitest";
import { loadExercise } from "../exercise/load.ts";
import { double, type FileTexts, writeCourse } from "../fixture.ts";
import { mutate } from "./mutate.ts";

const pool = openPool({ threads: 1 });
afterAll(() => pool.close());

/** What is noticed of the changes to the sound exercise's solution, itself changed so. */
const noticed = async (changes: FileTexts) =>
  mutate(await loadExercise(join(await writeCourse(changes), "double")), pool);

const guarded = "export const double = (x: number): number => (x === 0 ? 0 : 2 * x);\n";
const askingMore = double["tests/visible.ts"]!.replace(
  "run({ student, check }) {",
  "run({ student, check }) {\nfor (const x of [-1, 0, 1]) check.equal(student.double(x), x + x);",
);

test("tests that tell every change apart notice them all", async () => {
  expect(await noticed({})).toEqual({
    exercise: "double",
    noticed: 5,
    of: 5,
    percent: 100,
    survivors: [],
    equivalent: [],
    problems: [],
  });
});

test("a change that no test notices is told, and too many are a problem", async () => {
  const onlyZero = {
    "tests/visible.ts": double["tests/visible.ts"]!.replace("(3), 6", "(0), 0"),
    "tests/hidden.ts": double["tests/hidden.ts"]!.replaceAll("-5", "0"),
  };
  const { survivors, problems, ...counts } = await noticed(onlyZero);
  expect(counts).toMatchObject({ noticed: 3, of: 5, percent: 60 });
  expect(survivors[0]).toEqual({
    mutator: "DroppedTerm",
    line: 2,
    change: "2 * x → x",
    before: "return 2 * x;",
    after: "return x;",
  });
  expect(survivors.map(({ change }) => change)).toEqual(["2 * x → x", "2 * x → 3 * x"]);
  const message =
    "more test cases are needed: 60 % of the small changes to the solution are noticed, and 95 % is required";
  expect(problems).toMatchObject([{ file: "double/tests/hidden.ts", message }]);
});

test("a change that nothing can notice is not counted once it is declared", async () => {
  const files = { "solution.ts": guarded, "tests/visible.ts": askingMore };
  const before = await noticed(files);
  expect(before).toMatchObject({ noticed: 11, of: 12, survivors: [{ change: "x === 0 → false" }] });

  const declared = "equivalent:\n  - change: x === 0 → false\n    why: 2 · 0 is 0\n";
  const after = await noticed({ ...files, "exercise.yaml": double["exercise.yaml"] + declared });
  expect(after).toMatchObject({ noticed: 11, of: 11, survivors: [], problems: [] });
  expect(after.equivalent).toEqual([{ change: "x === 0 → false", why: "2 · 0 is 0" }]);
});

test("a change that is noticed cannot be declared away", async () => {
  const declared = "equivalent:\n  - change: 2 * x → x\n    why: who would see it?\n";
  const { of, problems } = await noticed({ "exercise.yaml": double["exercise.yaml"] + declared });
  expect(of).toBe(5);
  const message =
    "`equivalent` names `2 * x → x`, which is no change to the solution that its tests let pass";
  expect(problems).toMatchObject([{ file: "double/exercise.yaml", message }]);
});

test("a change that does not compile is not counted", async () => {
  const solution = "export const double = (x: number): number => 2 * x + 0 ** 1;\n";
  const all = mutations(solution);
  expect(all.map(({ change }) => change)).toContain("0 ** 1 → -1 ** 1");
  expect((await noticed({ "solution.ts": solution })).of).toBe(all.length - 1);
});

test("a change that turns for ever is noticed", async () => {
  const solution =
    "export function double(x: number): number {\n  let i = 0;\n  while (i < 1) i++;\n  return x + i * x;\n}\n";
  const { survivors } = await noticed({ "solution.ts": solution });
  expect(survivors.map(({ change }) => change)).not.toContain("i++ → i--");
});
