import { join } from "node:path";
import { expect, test } from "vitest";
import { loadExercise } from "../exercise/load.ts";
import { formatProblem } from "../files/problem.ts";
import { double, type FileTexts, writeCourse } from "../fixture.ts";
import { typeProblems } from "./types.ts";

const problemsOf = async (changes: FileTexts) =>
  typeProblems([await loadExercise(join(await writeCourse(changes), "double"))]).map(formatProblem);

test("a course without any configuration has no problem of types", async () => {
  expect(await problemsOf({})).toEqual([]);
});

const change = (file: string, from: string, to: string) => ({ [file]: double[file]!.replace(from, to) });

test.each<[string, FileTexts, RegExp]>([
  [
    "a solution",
    change("solution.ts", "2 * x", '2 * x + ""'),
    /^double\/solution\.ts:2: the types do not fit: /,
  ],
  [
    "a misspelt key",
    change("tests/hidden.ts", "points:", "point:"),
    /^double\/tests\/hidden\.ts:8: .*'point'/,
  ],
  [
    "an argument in a visible test",
    change("tests/visible.ts", "double(3)", 'double("3")'),
    /^double\/tests\/visible\.ts:8: the types do not fit: Argument of type/,
  ],
  [
    "another accepted solution",
    { "accepted/other.ts": "export const double = (x: string) => 2 * x;\n" },
    /^double\/accepted\/other\.ts:1: the types do not fit: /,
  ],
  [
    "a known mistake",
    {
      "mistakes/texts.wrong-answer.ts": "/** Why? */\nexport const double = (x: number): number => [x, x];\n",
    },
    /^double\/mistakes\/texts\.wrong-answer\.ts:2: the types do not fit: /,
  ],
  [
    "a starter with another signature",
    change("starter.ts", "x: number", "x: string"),
    /^double\/starter\.ts:1: `double` has another type than in solution\.ts: /,
  ],
  [
    "a starter with another result",
    change("starter.ts", "): number", "): string"),
    /^double\/starter\.ts:1: `double` has another type than in solution\.ts: /,
  ],
])("types that do not fit are said with file and line: %s", async (_, changes, said) => {
  expect(await problemsOf(changes)).toEqual([expect.stringMatching(said)]);
});

test("a mistake of types is allowed where its author says so", async () => {
  const source = "// @ts-nocheck\n/** Why? */\nexport const double = (x: number): number => [x, x];\n";
  expect(await problemsOf({ "mistakes/texts.wrong-answer.ts": source })).toEqual([]);
});
