import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadCourse } from "../exercise/course.ts";
import { writeCourse, writeFolder } from "../exercise/fixture.ts";
import { findPlain } from "../submissions/plain.ts";
import { openPool } from "../worker/pool.ts";
import { gradeAll } from "./grade-all.ts";

const pool = openPool({ threads: 2 });
afterAll(() => pool.close());

const right = "export const double = (x: number) => x + x;";
const slow = "export function double(x: number) {\n  for (let i = 0; i < 50_000; i++);\n  return x + x;\n}";

test("grades come in the order of the submissions, however long each takes, and a file that has gone is left out", async () => {
  const { exercises } = await loadCourse(await writeCourse());
  const dir = await writeFolder({
    "ann/double.ts": slow,
    "bob/double.ts": right,
    "cid/double.ts": right,
    "dan/double.ts": "",
  });
  const { submissions } = await findPlain(dir, { slugs: [...exercises.keys()] });
  await rm(join(dir, "cid/double.ts"));

  const said: string[] = [];
  for await (const one of gradeAll(submissions, exercises, pool, 3)) {
    said.push(
      "reason" in one ? `${one.file} ${one.reason}` : `${one.graded.student} ${one.graded.report.verdict}`,
    );
  }
  expect(said).toEqual([
    "ann accepted",
    "bob accepted",
    "cid/double.ts cannot be read (ENOENT)",
    "dan runtime-error",
  ]);
});
