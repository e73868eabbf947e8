import { loadCourse } from "@graded-descent/course";
import { type FileTexts, writeCourse, writeFolder } from "@graded-descent/course/fixture";
import { openPool } from "@graded-descent/grader/node";
import { afterAll, expect, test } from "vitest";
import type { AttemptChoice } from "../submissions/attempts.ts";
import { readClass } from "../submissions/read-class.ts";
import { countNew, gradeAll } from "./grade-all.ts";
import { openKeptReports } from "./kept-reports.ts";

const pool = openPool({ threads: 2 });
afterAll(() => pool.close());

const right = "export const double = (x: number) => x + x;";
const wrong = "export const double = (x: number) => x + 2;";
const slow = "export function double(x: number) {\n  for (let i = 0; i < 50_000; i++);\n  return x + x;\n}";

/** Grades a class as often as asked, and says what came of it and how many texts were graded. */
async function grade(files: FileTexts, policy: AttemptChoice = "latest", times = 1) {
  const { exercises } = await loadCourse(await writeCourse());
  const exports = new Map([...exercises].map(([slug, exercise]) => [slug, exercise.exports]));
  const { submissions } = await readClass(await writeFolder(files), {
    exports,
    broken: [],
    attempts: policy,
  });
  const out = await writeFolder({});
  let said: string[] = [];
  let texts = 0;
  const counts: number[] = [];
  for (let i = 0; i < times; i++) {
    const kept = openKeptReports(out);
    counts.push(countNew(submissions, { exercises, kept }));
    said = [];
    const onGraded = () => void texts++;
    for await (const { rows, leftOut } of gradeAll(submissions, {
      exercises,
      pool,
      kept,
      policy,
      atOnce: 3,
      onGraded,
    })) {
      for (const { graded } of rows) said.push(`${graded.student} ${graded.file} ${graded.report.verdict}`);
      for (const { file, reason } of leftOut) said.push(`${file} ${reason}`);
    }
  }
  return { said, texts, counts };
}

test("grades come in the order of the submissions, however long each takes", async () => {
  const files = {
    "ann/double.ts": slow,
    "bob/double.ts": right,
    "cid/double.ts": wrong,
    "dan/double.ts": "",
  };
  expect((await grade(files)).said).toEqual([
    "ann ann/double.ts accepted",
    "bob bob/double.ts accepted",
    "cid cid/double.ts wrong-answer",
    "dan dan/double.ts runtime-error",
  ]);
});

test("equal texts are graded once, and none again in the next run", async () => {
  const files = { "ann/double.ts": right, "bob/double.ts": right, "cid/double.ts": wrong };
  const { said, texts, counts } = await grade(files, "latest", 2);
  expect(said).toHaveLength(3);
  expect(texts).toBe(2);
  expect(counts).toEqual([2, 0]);
});

test("the best of several attempts counts, the later of equals", async () => {
  const files = { "ann/double.ts": right, "ann/double (1).ts": slow, "ann/double (2).ts": wrong };
  expect((await grade(files, "best")).said).toEqual([
    "ann ann/double (1).ts accepted",
    "ann/double.ts ann/double (1).ts is graded instead",
    "ann/double (2).ts ann/double (1).ts is graded instead",
  ]);
  expect((await grade(files, "all")).said).toHaveLength(3);
});

test("every member of a group gets the grade", async () => {
  const metadata = 'submission_1:\n  :submitters:\n  - {":name": Ann}\n  - {":name": 李雷}\n';
  const files = { "submission_metadata.yml": metadata, "submission_1/double.ts": right };
  expect((await grade(files)).said).toEqual([
    "Ann submission_1/double.ts accepted",
    "李雷 submission_1/double.ts accepted",
  ]);
});
