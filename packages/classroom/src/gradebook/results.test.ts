import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import type { Report } from "@graded-descent/grader";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import * as z from "zod";
import { GradedSubmission } from "./graded-submission.ts";
import { openResults } from "./results.ts";

const report = (changes: Partial<Report> = {}): Report => ({
  exercise: "step",
  verdict: "accepted",
  score: 1,
  points: 10,
  maxPoints: 10,
  tests: [],
  console: "",
  fuel: 1,
  testsHash: "0123456789abcdef",
  ...changes,
});

const read = (folder: string, name: string) => readFile(join(folder, name), "utf8");

test("the files hold a row for each submission, and read back as they were written", async () => {
  const folder = join(await writeFolder({}), "new", "results");
  const results = await openResults(folder);
  const wrong = report({
    verdict: "wrong-answer",
    score: 0.25,
    points: 2.5,
    diagnosis: { mistake: "climbs", hint: "Up, or down?", explains: 1, of: 1 },
  });
  const held = report({ verdict: "judge-error", score: null, points: null });
  const ann = {
    student: 'O\'Neil, "Ann"',
    id: "7",
    email: "ann@example.org",
    group: "A",
    file: "ann/step.ts",
    attempt: 2,
    submittedAt: "2026-03-01T10:00:00Z",
    late: true,
    reading: "by what it exports",
    sha256: "aa",
    report: wrong,
  };
  const lei = { student: "李雷", file: "李雷/step.ts", sha256: "bb", report: held };
  await results.add(ann, "let a;");
  await results.add(lei, "let b;");
  await results.leaveOut({ file: "eve/essay.ts", reason: "is no code", kind: "not code" });
  await results.review({ file: "eve/a.ts", student: "eve", proposed: "step", why: "it exports nothing" });
  await results.finish();
  await results.close();

  expect(await readdir(folder)).toEqual([
    "attention.csv",
    "left-out.csv",
    "results.csv",
    "results.json",
    "sources",
  ]);
  const about = { exercise: "step", max_points: "10" };
  expect(parse(await read(folder, "results.csv"), { columns: true })).toEqual([
    {
      ...{ student: 'O\'Neil, "Ann"', id: "7", email: "ann@example.org", group: "A", ...about },
      ...{ attempt: "2", submitted_at: "2026-03-01T10:00:00Z", late: "true", verdict: "wrong-answer" },
      ...{
        points: "2.5",
        diagnosis: "climbs",
        file: "ann/step.ts",
        reading: "by what it exports",
        source_sha256: "aa",
      },
    },
    {
      ...{ student: "李雷", id: "", email: "", group: "", ...about },
      ...{ attempt: "", submitted_at: "", late: "", verdict: "judge-error" },
      ...{ points: "", diagnosis: "", file: "李雷/step.ts", reading: "", source_sha256: "bb" },
    },
  ]);
  expect(parse(await read(folder, "attention.csv"))).toEqual([
    ["file", "student", "proposed", "decision", "why"],
    ["eve/a.ts", "eve", "step", "", "it exports nothing"],
  ]);
  expect(parse(await read(folder, "left-out.csv"))).toEqual([
    ["file", "reason"],
    ["eve/essay.ts", "is no code"],
  ]);
  const listed = JSON.parse(await read(folder, "results.json"));
  expect(listed).toEqual([ann, lei]);
  expect(z.array(GradedSubmission).parse(listed)).toEqual(listed);
  expect(await read(folder, "sources/aa.ts")).toBe("let a;");
  expect(await read(folder, "sources/bb.ts")).toBe("let b;");
});

test("sources that no result speaks of any more go", async () => {
  const folder = await writeFolder({ "sources/old.ts": "let o;", "sources/aa.ts": "let a;" });
  const results = await openResults(folder);
  await results.add({ student: "ann", file: "ann/step.ts", report: report(), sha256: "aa" }, "let a;");
  await results.finish();
  expect(await readdir(join(folder, "sources"))).toEqual(["aa.ts"]);
});

test("a student's name is never a formula", async () => {
  const folder = await writeFolder({});
  const results = await openResults(folder);
  const student = '=HYPERLINK("http://x")';
  await results.add({ student, file: "x/step.ts", report: report(), sha256: "aa" }, "");
  await results.finish();
  expect(parse(await read(folder, "results.csv"))[1][0]).toBe('\'=HYPERLINK("http://x")');
});

test("until all is written the results of before stay, and what was begun goes", async () => {
  const folder = await writeFolder({ "results.csv": "of yesterday" });
  const results = await openResults(folder);
  await results.add({ student: "ann", file: "ann/step.ts", report: report(), sha256: "aa" }, "");
  expect(await read(folder, "results.csv")).toBe("of yesterday");
  await results.close();
  expect(await readdir(folder)).toEqual(["results.csv", "sources"]);
});

test("no submissions make empty lists", async () => {
  const folder = await writeFolder({});
  const results = await openResults(folder);
  await results.finish();
  expect(JSON.parse(await read(folder, "results.json"))).toEqual([]);
});

test("where a file stands in the folder's place, nothing is written", async () => {
  const folder = await writeFolder({});
  await writeFile(join(folder, "out"), "mine");
  await expect(openResults(join(folder, "out"))).rejects.toThrow("EEXIST");
  expect(await read(folder, "out")).toBe("mine");
});
