import { join } from "node:path";
import { openPool } from "@graded-descent/grader/node";
import { afterAll, expect, test } from "vitest";
import { loadCourse } from "../course/course.ts";
import { formatProblem } from "../files/problem.ts";
import { type FileTexts, writeCourse, writeFolder } from "../fixture.ts";
import { prove } from "../proof/prove.ts";
import { loadExercise } from "./load.ts";
import { publicView } from "./public-view.ts";

const pool = openPool({ threads: 1 });
afterAll(() => pool.close());

const privateTest = (name: string, number: number) => `import type { TestCase } from "@graded-descent/grader";
import * as Solution from "../solution.ts";

export default [
  {
    name: "${name}",
    run({ student, check }) {
      check.equal(student.double(${number}), Solution.double(${number}));
    },
  },
] satisfies TestCase<typeof Solution>[];
`;

const sound: FileTexts = {
  "double/tests/hidden.ts": privateTest("doubles a hundred", 100),
  "double/mistakes/stops-at-ten.wrong-answer.ts":
    "/** How far do numbers go? */\nexport const double = (x: number) => Math.min(2 * x, 10);\n",
  "README.md": "What is private is kept here.",
};

/** What is said of a sound course with this overlay. */
async function messagesOf(overlay: FileTexts): Promise<string[]> {
  const dir = await writeCourse({}, Object.fromEntries(inFolder("private", overlay)));
  const { exercises, problems } = await loadCourse(dir, { overlay: join(dir, "../private") });
  expect(exercises.has("twice")).toBe(true);
  return problems.map(formatProblem);
}

const inFolder = (folder: string, files: FileTexts) =>
  Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text] as const);

test("an overlay's tests and mistakes count as the exercise's own, and are proven with them", async () => {
  const [dir, overlay] = [await writeCourse(), await writeFolder(sound)];
  const exercise = await loadExercise(join(dir, "double"), { overlay });
  expect(exercise.hidden.tests).toEqual([
    { name: "doubles a negative number", points: 3 },
    { name: "doubles a hundred", points: 1 },
  ]);
  expect(await prove(exercise, pool)).toEqual([]);
  const report = await pool.grade(exercise, "export const double = (x: number) => Math.min(2 * x, 10);");
  expect(report).toMatchObject({
    verdict: "wrong-answer",
    score: 0.8, // four points of five: the private test is worth one
    diagnosis: { mistake: "stops-at-ten", hint: "How far do numbers go?" },
  });
});

test("the hash of the full tests changes with it, and is the same wherever it lies", async () => {
  const dir = await writeCourse();
  const plain = await loadExercise(join(dir, "double"));
  const [one, other] = await Promise.all(
    [
      await writeFolder(sound),
      join(await writeFolder(Object.fromEntries(inFolder("a/b", sound))), "a/b"),
    ].map((overlay) => loadExercise(join(dir, "double"), { overlay })),
  );
  expect(one.terms.full.testsHash).not.toBe(plain.terms.full.testsHash);
  expect(one.terms.visible).toEqual(plain.terms.visible);
  expect(other.terms).toEqual(one.terms);
});

test("nothing of it is in what a student may see", async () => {
  const [dir, overlay] = [await writeCourse(), await writeFolder(sound)];
  const plain = publicView(await loadExercise(join(dir, "double")));
  expect(publicView(await loadExercise(join(dir, "double"), { overlay }))).toEqual(plain);
});

test("an exercise of which it has nothing stays as it was", async () => {
  const [dir, overlay] = [await writeCourse(), await writeFolder(sound)];
  const plain = await loadExercise(join(dir, "twice"));
  expect(await loadExercise(join(dir, "twice"), { overlay })).toEqual(plain);
});

test("a sound overlay has no problems", async () => {
  expect(await messagesOf(sound)).toEqual([]);
});

test.each<[string, FileTexts, RegExp]>([
  [
    "a folder for no exercise",
    { "doubel/tests/hidden.ts": "" },
    /^\.\.\/private\/doubel: is for no exercise: .*; did you mean `double`\?$/,
  ],
  [
    "the name of a visible test case",
    { "double/tests/hidden.ts": privateTest("doubles three", 3) },
    /^\.\.\/private\/double\/tests\/hidden\.ts:6: another test case is called "doubles three" already$/,
  ],
  [
    "the name of another mistake",
    { "double/mistakes/squares.wrong-answer.ts": "/** Why? */\nexport const double = () => 0;\n" },
    /^\.\.\/private\/double\/mistakes\/squares\.wrong-answer\.ts: another mistake is called squares already$/,
  ],
  [
    "a file that an overlay does not have",
    { "double/tests/visible.ts": privateTest("doubles one", 1) },
    /^\.\.\/private\/double\/tests\/visible\.ts: is not read; an overlay adds tests\/hidden\.ts and mistakes\//,
  ],
  ["a file for an exercise", { double: "" }, /^\.\.\/private\/double: is a file; a folder is expected$/],
  [
    "a file for its tests",
    { "double/tests": "" },
    /^\.\.\/private\/double\/tests: is a file; a folder is expected$/,
  ],
  [
    "a file for its mistakes",
    { "double/mistakes": "" },
    /^\.\.\/private\/double\/mistakes: is a file; a folder is expected$/,
  ],
  [
    "tests that throw while loading",
    { "double/tests/hidden.ts": "\nthrow new Error('no');\nexport default [];\n" },
    /^\.\.\/private\/double\/tests\/hidden\.ts:2: threw while loading: Error: no$/,
  ],
])("%s is said, and keeps that exercise from being graded", async (_, overlay, sentence) => {
  expect(await messagesOf(overlay)).toEqual([expect.stringMatching(sentence)]);
});

test("an overlay that is not there is one sentence", async () => {
  await expect(loadCourse(await writeCourse(), { overlay: "/nowhere/at-all" })).rejects.toThrow(
    "/nowhere/at-all: is no folder that can be read; an overlay is expected",
  );
});
