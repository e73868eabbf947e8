import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { layoutNames } from "@graded-descent/classroom";
import { type FileTexts, writeCourse } from "@graded-descent/course/fixture";
import { Report } from "@graded-descent/grader";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

const right = "export const double = (x: number): number => x + x;";
const wrong = "export const double = (x) => x + 2;";

/** A course, and beside it the folder `class` with these submissions. */
const classOf = async (submissions: FileTexts) =>
  join(
    await writeCourse(
      {},
      Object.fromEntries(Object.entries(submissions).map(([file, text]) => [`class/${file}`, text])),
    ),
    "..",
  );

const rows = async (dir: string, name: string) =>
  parse(await readFile(join(dir, "out", name)), { columns: true });

test("a class is graded: a row each, by student and in the course's order", async () => {
  const dir = await classOf({
    "bob/double.ts": right,
    "bob/twice.ts": right.replace("double", "twice"),
    "李雷/double.js": wrong,
  });
  const { code, stdout } = await shell(dir, "bulk", "class", "--out", "out", "--jobs", "2");
  expect(code).toBe(0);
  expect(stdout).toBe("3 graded: 2 accepted, 1 wrong-answer; 0 left out. See out/results.csv\n");
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(await rows(dir, "results.csv")).toMatchObject([
    {
      student: "bob",
      exercise: "twice",
      verdict: "accepted",
      points: "10",
      max_points: "10",
      diagnosis: "",
      source_sha256: hash,
    },
    {
      student: "bob",
      exercise: "double",
      verdict: "accepted",
      points: "10",
      max_points: "10",
      diagnosis: "",
      source_sha256: hash,
    },
    {
      student: "李雷",
      exercise: "double",
      verdict: "wrong-answer",
      points: "0",
      max_points: "10",
      diagnosis: "adds-two",
      source_sha256: hash,
    },
  ]);
  expect(await rows(dir, "left-out.csv")).toEqual([]);
});

test("--json prints results.json, whose reports are those of `gd run`", async () => {
  const dir = await classOf({ "ann/double.ts": wrong });
  const { stdout } = await shell(dir, "bulk", "class", "--out", "out", "--json");
  expect(stdout).toBe(await readFile(join(dir, "out/results.json"), "utf8"));
  const [{ student, report }] = JSON.parse(stdout);
  expect(student).toBe("ann");
  expect(Report.parse(report)).toEqual(report);
  const run = await shell(dir, "run", "double", "class/ann/double.ts", "--json");
  expect(JSON.stringify(report, null, 2)).toBe(run.stdout.trimEnd());
});

test("what is recognised, read otherwise, left out and to be looked at is said, and the exit code is 1", async () => {
  const dir = await classOf({
    "ann/double.ts": right,
    "ann/homework.ts": right.replace("double", "twice"),
    "ann/duoble.ts": "",
    "ann/notes.txt": "?",
  });
  const { code, stdout, stderr } = await shell(dir, "bulk", "class", "--out", "out");
  expect(code).toBe(1);
  expect(stderr).toBe(
    [
      "class: a folder for each student; 1 student, 2 submissions",
      "read as twice by what it exports: ann/homework.ts",
      "left out 1 file: 1 not code; see left-out.csv",
      "for you to look at: ann/duoble.ts has no exercise’s name, and exports no exercise’s functions",
      "",
    ].join("\n"),
  );
  expect(stdout).toBe("2 graded: 2 accepted; 1 left out; 1 for you to look at. See out/results.csv\n");
  expect(await rows(dir, "left-out.csv")).toEqual([{ file: "ann/notes.txt", reason: "is no code" }]);
  const [row] = await rows(dir, "attention.csv");
  expect(row).toMatchObject({ file: "ann/duoble.ts", student: "ann", proposed: "double", decision: "" });
});

test("attention.csv, edited, is fed back, and remembered in the next run", async () => {
  const dir = await classOf({ "ann/duoble.ts": wrong, "who.png": "?" });
  expect((await shell(dir, "bulk", "class", "--out", "out")).code).toBe(1);
  await writeFile(
    join(dir, "edited.csv"),
    "file,student,proposed,decision\nann/duoble.ts,ann,,double\nwho.png,,double,none\n",
  );
  expect((await shell(dir, "bulk", "class", "--out", "out", "--fix", "edited.csv")).code).toBe(0);
  expect((await shell(dir, "bulk", "class", "--out", "out")).code).toBe(0);
  expect(await rows(dir, "results.csv")).toMatchObject([{ student: "ann", exercise: "double" }]);
  expect(await rows(dir, "attention.csv")).toEqual([]);
});

test("hostile, empty, binary and huge files are graded like any other, and cost nobody else", async () => {
  const dir = await classOf({
    "a-endless/double.ts": "export function double() { for (;;); }",
    "b-empty/double.ts": "",
    "c-binary/double.ts": "\u0000\u0001\ufffd\u0002 PK\u0003",
    "d-huge/double.ts": `export const double = 1; // ${"x".repeat(70_000)}`,
    "e-right/double.ts": right,
  });
  const { code } = await shell(dir, "bulk", "class", "--out", "out");
  expect(code).toBe(0);
  const verdicts = (await rows(dir, "results.csv")).map((row) => (row as { verdict: string }).verdict);
  expect(verdicts).toEqual(["time-limit", "runtime-error", "compile-error", "compile-error", "accepted"]);
});

test("where the fault is ours the points are held, and the exit code is 2", async () => {
  const faulty = `export default [{ name: "ours", run() { throw new Error("no table"); } }];`;
  const dir = join(await writeCourse({ "tests/hidden.ts": faulty }, { "class/ann/double.ts": right }), "..");
  const { code } = await shell(dir, "bulk", "class", "--out", "out");
  expect(code).toBe(2);
  expect(await rows(dir, "results.csv")).toMatchObject([{ verdict: "judge-error", points: "" }]);
  expect((await shell(dir, "run", "double", "class/ann/double.ts")).code).toBe(2);
});

test("with --exercise only that one is graded", async () => {
  const dir = await classOf({ "ann/double.ts": right, "ann/twice.ts": wrong });
  expect((await shell(dir, "bulk", "class", "--out", "out", "--exercise", "double")).code).toBe(0);
  expect((await rows(dir, "results.csv")).map((row) => (row as { exercise: string }).exercise)).toEqual([
    "double",
  ]);
});

test("files of an exercise that is broken are for someone to look at, the others graded", async () => {
  const dir = join(
    await writeCourse(
      { "README.md": null },
      { "class/ann/double.ts": right, "class/ann/twice.ts": right.replace("double", "twice") },
    ),
    "..",
  );
  const { code, stderr } = await shell(dir, "bulk", "class", "--out", "out");
  expect(code).toBe(1);
  expect(stderr).toContain("double/README.md: is missing\n");
  expect(await rows(dir, "attention.csv")).toMatchObject([
    { file: "ann/double.ts", why: "the exercise is broken: `gd check double` says why" },
  ]);
  expect(await rows(dir, "results.csv")).toHaveLength(1);
});

test("with the options of gd gradebook its files are written too, and results.json is printed alone", async () => {
  const dir = await classOf({ "ann/double.ts": right });
  await writeFile(join(dir, "canvas.csv"), "Student,ID\nBob,1\n");
  const options = ["--json", "--format", "csv,canvas", "--into", "canvas.csv"];
  const { code, stdout, stderr } = await shell(dir, "bulk", "class", "--out", "out", ...options);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toHaveLength(1);
  expect(stderr).toContain("  not in the file: ann: no line has this id, login, address or name\n");
  await writeFile(join(dir, "policy.yaml"), "attempt: latest\n");
  expect((await shell(dir, "bulk", "class", "--out", "other", "--policy", "policy.yaml")).code).toBe(0);
  expect(await readdir(join(dir, "other"))).toContain("gradebook.csv");
});

test("a command line that cannot be run is one sentence, and nothing is written", async () => {
  const fix = "file,student,exercise\neve/double.ts,eve,double\n";
  const dir = await classOf({ "ann/double.ts": right, "../empty/none/.keep": "", "../fix.csv": fix });
  const refused = (folder: string, out: string, ...more: string[]) =>
    refusal("bulk", join(dir, folder), "--out", join(dir, out), "--course", join(dir, "exercises"), ...more);

  expect(await refused("gone", "out")).toBe(`${join(dir, "gone")}: there is no such file or folder`);
  expect(await refused("class/ann/double.ts", "out")).toMatch(
    /double\.ts: is neither a folder nor a zip file$/,
  );
  expect(await refused("class", "class/ann/double.ts")).toMatch(
    /double\.ts: is a file; a folder is expected$/,
  );
  expect(await refused("class", "class")).toBe("--out must be another folder than that of the submissions");
  expect(await refused("class", "out", "--jobs", "many")).toBe(
    "--jobs must be a whole number from 1 to 256, not many",
  );
  expect(await refused("class", "out", "--jobs", "-1")).toBe(
    "--jobs must be a whole number from 1 to 256, not -1",
  );
  expect(await refused("class", "out", "--jobs", "1e1")).toBe(
    "--jobs must be a whole number from 1 to 256, not 1e1",
  );
  expect(await refused("class", "out", "--format", "exel")).toMatch(/^there is no format exel; /);
  expect(await refused("class", "out", "--format", ",")).toMatch(/^--format needs one of csv, json, /);
  expect(await refused("class", "out", "--policy", join(dir, "class"))).toBe(
    `${join(dir, "class")}: is a folder; a file is expected`,
  );
  expect(await refused("class", "out", "--adjustments", join(dir, "gone.csv"))).toMatch(
    /gone\.csv: there is no/,
  );
  expect(await refused("class", "out", "--into", join(dir, "fix.csv"), "--format", "canvas")).toMatch(
    /fix\.csv is neither a gradebook from Canvas/,
  );
  expect(await refused("class", "out", "--attempts", "lates")).toBe(
    "--attempts cannot be lates; did you mean latest?",
  );
  expect(await refused("class", "out", "--layout", "desire2learn")).toBe(
    `--layout cannot be desire2learn: it is one of ${layoutNames.join(", ")}`,
  );
  expect(await refused("class", "out", "--layout", "plain", "--pattern", "x")).toBe(
    "--layout and --pattern exclude each other: give one of them",
  );
  expect(await refused("class", "out", "--layout", "moodle")).toMatch(
    /class holds no submissions; names such as Ann Lee_1042_assignsubmission_file\/step\.ts are expected in it$/,
  );
  expect(await refused("class", "out", "--fix", join(dir, "gone.csv"))).toMatch(
    /there is no such file or folder$/,
  );
  expect(await refused("class", "out", "--fix", join(dir, "fix.csv"))).toMatch(
    /fix\.csv: there is no file eve\/double\.ts among the submissions$/,
  );
  expect(await refused("class", "out", "--exercise", "duoble")).toBe(
    "there is no exercise called duoble; did you mean double?",
  );
  expect(await refused("empty", "out")).toMatch(
    /empty holds no submissions; names such as annlee\/step\.ts are expected in it$/,
  );
  expect(await refusal("bulk", "class")).toBe("gd bulk needs --out: the folder for the results");
  expect(await readdir(join(dir, "out"))).toEqual([]);

  expect(await refused("class", "unmade", "--assignment", join(dir, "gone.yaml"))).toBe(
    `${join(dir, "gone.yaml")}: there is no such file or folder`,
  );
  expect(await readdir(dir)).not.toContain("unmade");
});

test("why scores are held is said once for an exercise, and the others are graded", async () => {
  const dir = await classOf({
    "ann/double.ts": right,
    "bob/double.ts": wrong,
    "bob/twice.ts": right.replace("double", "twice"),
  });
  const file = join(dir, "exercises/double/tests/hidden.ts");
  await writeFile(
    file,
    (await readFile(file, "utf8")).replace("check.equal(", "for (;;);\n      check.equal("),
  );
  const { code, stdout, stderr } = await shell(dir, "bulk", "class", "--out", "out");
  expect(stdout).toBe("3 graded: 2 judge-error, 1 accepted; 0 left out. See out/results.csv\n");
  expect(stderr.split("\n").filter((line) => line.includes("held"))).toEqual([
    "double: scores are held: the tests of this exercise cannot be run: double/tests/hidden.ts:10 does not come to an end",
  ]);
  expect(code).toBe(2);
});
