import { expect, test } from "vitest";
import { CourseYaml, ExerciseYaml } from "../exercise/schema.ts";
import { InputError, type Problem } from "./problem.ts";
import { readYaml } from "./yaml.ts";

function problems(text: string, schema: Parameters<typeof readYaml>[2]): Problem[] {
  try {
    readYaml("file.yaml", text, schema);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

const exercise = (text: string) => problems(text, ExerciseYaml);
const minimal = "title: Momentum\nsummary: Remember the last step.\n";

test("what is left out has its default", () => {
  expect(readYaml("file.yaml", minimal, ExerciseYaml).value).toEqual({
    title: "Momentum",
    summary: "Remember the last step.",
    kind: "code",
    minutes: 10,
    points: 10,
    fuel: 2_500_000,
    memoryMb: 64,
    hints: [],
    equivalent: [],
    reveal: "accepted",
  });
});

test.each([
  ["an unknown key", `${minimal}minuts: 5\n`, 3, "`minuts` is not a key; did you mean `minutes`?"],
  ["a key like no other", `${minimal}difficulty: 5\n`, 3, "`difficulty` is not a key that is known here"],
  ["a missing key", "\nsummary: Steps.\n", 1, "`title` is missing; it must be a line of text"],
  ["a wrong type", `${minimal}minutes: soon\n`, 3, '`minutes` must be a whole number above 0, but is "soon"'],
  ["a number out of range", `${minimal}points: 0\n`, 3, "`points` must be a number above 0, but is 0"],
  [
    "more fuel than can be counted",
    `${minimal}fuel: 200000001\n`,
    3,
    "`fuel` must be a whole number from 1 to 200000000, but is 200000001",
  ],
  [
    "a wrong word",
    `${minimal}reveal: now\n`,
    3,
    '`reveal` must be `never`, `accepted` or `last-hint`, but is "now"',
  ],
  ["a wrong item", `${minimal}hints:\n  - Look.\n  - 7\n`, 5, "`hints.1` must be a line of text, but is 7"],
  [
    "an unknown kind",
    `kind: quiz\n${minimal}`,
    1,
    '`kind` must be `code`, the only kind there is, but is "quiz"',
  ],
  ["a file that is no map", "- a\n- b\n", 1, "must hold lines of the form `key: value`"],
  ["an empty file", "", 1, "must hold lines of the form `key: value`"],
])("%s is said with its line", (_, text, line, message) => {
  expect(exercise(text)).toEqual([{ file: "file.yaml", line, message }]);
});

test("a file that is no YAML is said with its line", () => {
  const [problem] = exercise("title: Momentum\nsummary: [a, b\n");
  expect(problem).toMatchObject({
    file: "file.yaml",
    message: expect.stringContaining("cannot be read as YAML"),
  });
  expect(problem.line).toBeGreaterThanOrEqual(2);
});

test("everything that is wrong is said at once", () => {
  expect(exercise("title: ''\nminutes: 0\nfeul: 1\n").map(({ line }) => line)).toEqual([1, 1, 2, 3]);
});

test("an item of a course that is neither lesson nor exercise is said with its line", () => {
  const text =
    "title: Course\nparts:\n  - title: One\n    items:\n      - exercise: step\n      - exercse: loss\n";
  expect(problems(text, CourseYaml)).toEqual([
    {
      file: "file.yaml",
      line: 6,
      message:
        '`parts.0.items.1` must be `lesson: …` or `exercise: …`, with the name of a folder: small letters, digits and hyphens, but is {"exercse":"loss"}',
    },
  ]);
});

test.each([
  ["that was never named", "title: *name\nsummary: Steps.\n"],
  [
    "that stands for too much",
    `a: &a [x, x, x, x, x, x, x, x, x, x]\n${["b", "c", "d"].map((key, i) => `${key}: &${key} [${Array(10).fill(`*${"abc"[i]}`)}]\n`).join("")}`,
  ],
])("an alias %s is one problem", (_, text) => {
  expect(exercise(text)).toEqual([
    { file: "file.yaml", line: 1, message: expect.stringMatching(/^cannot be read as YAML: ./) },
  ]);
});
