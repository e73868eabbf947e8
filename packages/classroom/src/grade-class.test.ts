import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Course, loadCourse } from "@graded-descent/course";
import { type FileTexts, writeCourse, writeFolder } from "@graded-descent/course/fixture";
import { openPool } from "@graded-descent/grader/node";
import { parse } from "csv-parse/sync";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Assignment } from "./assignment/assignment.ts";
import { readAssignment } from "./assignment/assignment.ts";
import { type GradeClassOptions, gradeClass } from "./grade-class.ts";
import { readExport } from "./gradebook/outputs.ts";
import { readFixes } from "./submissions/fixes.ts";
import { writeGradebook } from "./write-gradebook.ts";

const right = "export const double = (x: number): number => x + x;";
const wrong = "export const double = (x: number): number => x + 2;";

const pool = openPool({ threads: 1 });
afterAll(() => pool.close());

let course: Course;
/** Read in the first test, since a folder lasts as long as its test. */
const readCourse = async () => {
  course ??= await loadCourse(await writeCourse({}));
};
beforeEach(readCourse);

const grade = (folder: string, options: Partial<GradeClassOptions> = {}) =>
  gradeClass(join(folder, "class"), { course, pool, atOnce: 8, out: join(folder, "out"), ...options });

const rows = async (folder: string, name: string) =>
  parse(await readFile(join(folder, "out", name)), { columns: true }) as Record<string, string>[];

/** A folder with a class in it, and an assignment with this class list. */
async function classWith(
  files: FileTexts,
  roster: string,
): Promise<{ folder: string; assignment: Assignment }> {
  const folder = await writeFolder({
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`class/${path}`, text])),
    "roster.csv": roster,
    "assignment.yaml": "exercises: [double]\nroster: roster.csv\n",
  });
  const assignment = await readAssignment(join(folder, "assignment.yaml"), [...course.exercises.keys()]);
  return { folder, assignment };
}

test("of a class list who handed in nothing is missing, and who is not on it is unknown and graded for nobody", async () => {
  const { folder, assignment } = await classWith(
    { "Lee Ann/double.ts": right, "zoe/double.ts": right, "Twin/double.ts": right },
    "name,id\nAnn Lee,u1\nBo Ek,u2\nTwin,u3\nTwin,u4\n",
  );
  const { missing, found } = await grade(folder, { assignment });
  expect(missing).toBe(3);
  expect(
    (await rows(folder, "results.csv")).map(({ student, id, verdict, points }) => [
      student,
      id,
      verdict,
      points,
    ]),
  ).toEqual([
    ["Ann Lee", "u1", "accepted", "10"],
    ["Bo Ek", "u2", "missing", "0"],
    ["Twin", "u3", "missing", "0"],
    ["Twin", "u4", "missing", "0"],
  ]);
  expect((await rows(folder, "unknown.csv")).map(({ file }) => file).sort()).toEqual([
    "Twin/double.ts",
    "zoe/double.ts",
  ]);
  expect(found.needsReview).toEqual([]);

  const fixes = join(folder, "fixes.csv");
  await writeFile(fixes, "file,student,decision\nTwin/double.ts,u4,double\n");
  await grade(folder, { assignment, fixes: { file: fixes, fixes: await readFixes(fixes, ["double"]) } });
  expect(
    (await rows(folder, "results.csv")).filter(({ verdict }) => verdict === "accepted").map(({ id }) => id),
  ).toEqual(["u1", "u4"]);
});

test("a gradebook is filled in as a copy, each grade that is replaced is said, and a dry run writes nothing", async () => {
  const { folder, assignment } = await classWith(
    { "annlee_901_1_double.ts": right, "boek_902_2_double.ts": wrong, "smithjohn_999_3_double.ts": right },
    "name\nAnn Lee\nBo Ek\nJohn Smith\n",
  );
  expect((await grade(folder, { assignment })).missing).toBe(0);
  const given =
    'Student,ID,Double (7)\n    Points Possible,,10\n"Lee, Ann",901,"7,5"\n"Ek, Bo",902,\n"Smith, John",903,9\n';
  const file = join(folder, "export.csv");
  await writeFile(file, given);
  const request = {
    formats: ["canvas" as const],
    into: await readExport(file),
    feedback: false,
    course,
    dryRun: true,
  };
  const { filled } = await writeGradebook(join(folder, "out"), join(folder, "book"), request);
  expect(filled[0].filled.changes).toEqual(["Ann Lee, double: 7,5 -> 10"]);
  expect(filled[0].filled.matches.unmatched).toEqual([
    "John Smith (999): a line bears this name, and its id is another",
  ]);
  await expect(readdir(join(folder, "book"))).rejects.toThrow("ENOENT");
  await writeGradebook(join(folder, "out"), join(folder, "book"), { ...request, dryRun: false });
  expect(await readFile(join(folder, "book/canvas.csv"), "utf8")).toBe(
    given.replace('"7,5"', "10").replace("902,", "902,0"),
  );
  expect(await readFile(file, "utf8")).toBe(given);
});

test("a proposal decides nothing, and a decision closes the case in later runs too", async () => {
  const folder = await writeFolder({ "class/cy/double-final.ts": right, "class/cy/double-draft.ts": wrong });
  const proposal = async () =>
    (await rows(folder, "attention.csv")).map(({ file, proposed, decision }) => [file, proposed, decision]);
  const verdict = async () => (await rows(folder, "results.csv"))[0].verdict;
  const fix = async (text: string) => {
    const file = join(folder, "edited.csv");
    await writeFile(file, text);
    await grade(folder, { fixes: { file, fixes: await readFixes(file, ["double"]) } });
  };
  await grade(folder);
  const before = await verdict();
  const [[file]] = await proposal();
  await fix(await readFile(join(folder, "out/attention.csv"), "utf8"));
  expect([await verdict(), await proposal()]).toEqual([before, [[file, "double", ""]]]);
  await fix(`file,student,proposed,decision\n${file},cy,,double\n`);
  expect([await verdict(), await proposal()]).not.toContain(before);
  await grade(folder);
  expect(await proposal()).toEqual([]);
  expect(await verdict()).not.toBe(before);
});

test("another process in the folder, and another class, are refused in a sentence and change nothing", async () => {
  const folder = await writeFolder({ "class/ann/double.ts": right, "other/class/zed/double.ts": right });
  await grade(folder);
  const before = await readFile(join(folder, "out/results.csv"), "utf8");
  await expect(grade(join(folder, "other"), { out: join(folder, "out") })).rejects.toThrow(
    /holds the results of another class/,
  );
  await writeFile(join(folder, "out/.lock"), String(process.ppid));
  await expect(grade(folder)).rejects.toThrow(/another `gd bulk` is under way in .* \(process \d+\)/);
  expect(await readFile(join(folder, "out/results.csv"), "utf8")).toBe(before);
  await writeFile(join(folder, "out/.lock"), "999999999");
  await grade(folder);
  expect(await readdir(join(folder, "out"))).not.toContain(".lock");
});

test("two names under one id are nobody's until somebody decides", async () => {
  const folder = await writeFolder({
    "class/annlee_1_1_double.ts": right,
    "class/boek_1_2_double.ts": wrong,
    "class/cy_2_3_double.ts": right,
  });
  const { found } = await grade(folder);
  expect((await rows(folder, "results.csv")).map(({ id }) => id)).toEqual(["2"]);
  expect(found.needsReview.map(({ file, why }) => `${file} ${why}`)).toEqual([
    "annlee_1_1_double.ts bears the id of boek as well: two names under one id",
    "boek_1_2_double.ts bears the id of annlee as well: two names under one id",
  ]);
});
