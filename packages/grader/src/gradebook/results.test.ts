import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { writeFolder } from "../exercise/fixture.ts";
import type { Report } from "../report.ts";
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
  await results.add({ student: 'O\'Neil, "Ann"', report: wrong, sha256: "aa" });
  await results.add({ student: "李雷", report: held, sha256: "bb" });
  await results.leaveOut({ file: "eve/essay.ts", reason: "no exercise is called essay" });
  await results.finish();
  await results.close();

  expect(await readdir(folder)).toEqual(["left-out.csv", "results.csv", "results.json"]);
  expect(parse(await read(folder, "results.csv"))).toEqual([
    ["student", "exercise", "verdict", "points", "max_points", "diagnosis", "source_sha256"],
    ['O\'Neil, "Ann"', "step", "wrong-answer", "2.5", "10", "climbs", "aa"],
    ["李雷", "step", "judge-error", "", "10", "", "bb"],
  ]);
  expect(parse(await read(folder, "left-out.csv"))).toEqual([
    ["file", "reason"],
    ["eve/essay.ts", "no exercise is called essay"],
  ]);
  expect(JSON.parse(await read(folder, "results.json"))).toEqual([
    { student: 'O\'Neil, "Ann"', report: wrong },
    { student: "李雷", report: held },
  ]);
});

test("a student's name is never a formula", async () => {
  const folder = await writeFolder({});
  const results = await openResults(folder);
  await results.add({ student: '=HYPERLINK("http://x")', report: report(), sha256: "aa" });
  await results.finish();
  expect(parse(await read(folder, "results.csv"))[1][0]).toBe('\'=HYPERLINK("http://x")');
});

test("until all is written the results of before stay, and what was begun goes", async () => {
  const folder = await writeFolder({ "results.csv": "of yesterday" });
  const results = await openResults(folder);
  await results.add({ student: "ann", report: report(), sha256: "aa" });
  expect(await read(folder, "results.csv")).toBe("of yesterday");
  await results.close();
  expect(await readdir(folder)).toEqual(["results.csv"]);
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
