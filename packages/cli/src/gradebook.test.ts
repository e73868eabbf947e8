import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { graded, testResult } from "@graded-descent/classroom/fixture";
import { type FileTexts, writeCourse, writeFolder } from "@graded-descent/course/fixture";
import { parse } from "csv-parse/sync";
import { expect, onTestFinished, test, vi } from "vitest";
import { refusal, shell } from "./fixture.ts";

const klass = [
  graded("ann", { id: "901", submittedAt: "2026-11-21T12:00:00Z", report: { exercise: "double" } }),
  graded("李雷", { report: { exercise: "double", points: 5, answersHash: "abcdef0000000000" } }),
  graded("bo", { report: { exercise: "double", points: 5, answersHash: "abcdef0000000000" } }),
];

/** A course, and beside it the folder `out` with the results of this class. */
const resultsOf = async (others: FileTexts = {}) =>
  join(await writeCourse({}, { "out/results.json": JSON.stringify(klass), ...others }), "..");

const rows = async (...path: string[]) =>
  parse(await readFile(join(...path), "utf8"), { columns: true }) as Record<string, string>[];

test("without options it writes CSV and HTML beside the results, and names those who answer alike", async () => {
  const dir = await resultsOf();
  const { code, stdout } = await shell(dir, "gradebook", "out");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^3 students: out\/gradebook\.csv \(1 kB\), out\/report\.html \(\d+ kB\)\n/);
  expect(stdout).toContain("2 answer alike, and no mistake explains it: double-abcdef\n");
  expect((await readdir(join(dir, "out"))).sort()).toEqual(["gradebook.csv", "report.html", "results.json"]);
  expect(await readFile(join(dir, "out/report.html"), "utf8")).toContain("Double");
});

test("several formats at once, lateness first and adjustments last", async () => {
  const dir = await resultsOf({
    "policy.yaml": "due: 2026-11-20T12:00:00Z\npercentPerDay: 20\n",
    "out/adjustments.csv": "student,exercise,delta,comment\nann,double,0.5,Well done.\n",
  });
  const options = ["--format", "csv,json,junit,gradescope,moodle", "--feedback", "--policy", "policy.yaml"];
  const { stdout } = await shell(dir, "gradebook", "out", ...options, "--out", "book");
  expect(stdout).toContain("3 results.json in book/gradescope");
  expect(stdout).toContain("adjusted by out/adjustments.csv: 1\n");
  expect((await readdir(join(dir, "book"))).sort()).toEqual([
    "feedback.zip",
    "gradebook.csv",
    "gradebook.json",
    "gradescope",
    "junit.xml",
    "moodle.csv",
  ]);
  expect((await rows(dir, "book/gradebook.csv"))[0]).toMatchObject({
    student: "ann",
    verdict: "accepted",
    points: "8.5",
    days_late: "1",
    adjusted: "yes",
    comment: "Well done.",
  });
  const json = JSON.parse(await readFile(join(dir, "book/gradebook.json"), "utf8"));
  expect(json.students.map((one: { points: number }) => one.points)).toEqual([8.5, 5, 5]);
  const results = await readFile(join(dir, "book/gradescope/ann/double/results.json"), "utf8");
  expect(JSON.parse(results).score).toBe(8.5);
});

test("the teacher's export is filled in, and the exit code says that somebody is not in it", async () => {
  const dir = await resultsOf({ "canvas.csv": "Student,ID\n    Points Possible,\nAnn,901\n" });
  const { code, stdout } = await shell(dir, "gradebook", "out", "--format", "canvas", "--into", "canvas.csv");
  expect(code).toBe(1);
  expect(stdout).toContain(
    "canvas.csv: 1 filled in\n  not in the file: 李雷: no line has this id, login, address or name\n",
  );
  expect(await readFile(join(dir, "out/canvas.csv"), "utf8")).toBe(
    "Student,ID,Double\n    Points Possible,,10\nAnn,901,10\n",
  );
});

test("lateness counts from the course's own date where the policy has none", async () => {
  const dir = await resultsOf({ "policy.yaml": "percentPerDay: 20\n" });
  await writeFile(
    join(dir, "exercises/course.yaml"),
    "title: Numbers\nparts:\n  - title: One\n    due: 2026-11-20T12:00:00Z\n    items:\n      - exercise: double\n",
  );
  const points = async (...options: string[]) => {
    expect((await shell(dir, "gradebook", "out", "--format", "csv", ...options)).code).toBe(0);
    return (await rows(dir, "out/gradebook.csv"))[0].points;
  };
  expect(await points("--policy", "policy.yaml")).toBe("8");
  expect(await points()).toBe("10");
});

test("the teacher's export is read as a spreadsheet saved it", async () => {
  const export_ = "Student,ID\r\n    Points Possible,\r\n李雷,7\r\n";
  const dir = await resultsOf();
  await writeFile(join(dir, "canvas.csv"), `\ufeff${export_}`, "utf16le");
  await shell(dir, "gradebook", "out", "--format", "canvas", "--into", "canvas.csv");
  expect(await readFile(join(dir, "out/canvas.csv"), "utf8")).toBe(
    "\ufeffStudent,ID,Double\r\n    Points Possible,,10\r\n李雷,7,5\r\n",
  );
});

test("results of the former format are read as they are, without what they do not say", async () => {
  const test = testResult("waits", { verdict: "time-limit", message: "not run" });
  const { report, ...ann } = graded("ann", { report: { exercise: "double", points: 0, tests: [test] } });
  const { formatVersion: _, ...former } = report;
  const dir = await resultsOf({ "former/results.json": JSON.stringify([{ ...ann, report: former }]) });
  await shell(dir, "gradebook", "former", "--format", "json,junit,html");
  const { students } = JSON.parse(await readFile(join(dir, "former/gradebook.json"), "utf8"));
  expect(students[0].entries[0].report).toEqual(former);
  expect(await readFile(join(dir, "former/junit.xml"), "utf8")).toContain('message="not run"');
  expect(await readFile(join(dir, "former/report.html"), "utf8")).toContain("<p>not run</p>");
});

test("what is wrong is one sentence each, and nothing is written", async () => {
  const dir = await resultsOf({
    "other.csv": "a,b\n1,2\n",
    "empty/results.json": "[]",
    "broken/results.json": "[{",
    "strange/results.json": '[{"student":"ann"}]',
    "later/results.json": JSON.stringify([graded("ann")]).replace('"formatVersion":2', '"formatVersion":3'),
    "bad.csv": "student,exercise,delta\nann,double,two\n",
    "bad.yaml": "due: { duoble: 2026-11-20T12:00Z }\n",
    "canvas.csv": "Student,ID\nann,1\n",
  });
  const refused = (folder: string, ...more: string[]) =>
    refusal("gradebook", join(dir, folder), "--course", join(dir, "exercises"), ...more);

  expect(await refused("gone")).toMatch(
    /gone holds no results\.json; the folder that `gd bulk --out` filled is expected here$/,
  );
  expect(await refused("empty")).toMatch(/empty holds no graded submission$/);
  expect(await refused("broken")).toMatch(/results\.json cannot be read as JSON; run `gd bulk` again$/);
  expect(await refused("strange")).toMatch(
    /is not as `gd bulk` writes it: 0\.file: .*; run `gd bulk` again$/,
  );
  expect(await refused("later")).toMatch(/0\.report\.formatVersion: .*; run `gd bulk` again$/);
  expect(await refused("out", "--format", "csw")).toBe("there is no format csw; did you mean csv?");
  expect(await refused("out", "--format", "canvas")).toBe(
    "--format canvas fills in the gradebook that you export from Canvas; name it with --into",
  );
  expect(await refused("out", "--format", "canvas", "--into", join(dir, "other.csv"))).toMatch(
    /other\.csv is neither a gradebook from Canvas \(Student, ID, …\) nor a grading worksheet from Moodle/,
  );
  expect(await refused("out", "--into", join(dir, "other.csv"))).toBe(
    "--into goes with --format canvas or --format moodle",
  );
  expect(await refused("out", "--format", "moodle", "--into", join(dir, "canvas.csv"))).toMatch(
    /canvas\.csv goes with --format canvas$/,
  );
  expect(await refused("out", "--policy", join(dir, "bad.yaml"))).toMatch(
    /bad\.yaml: `due`: there is no exercise duoble; did you mean double\?$/,
  );
  expect(await refused("out", "--adjustments", join(dir, "bad.csv"))).toMatch(
    /bad\.csv:2: two is not a number; one such as 2 or -1\.5 is expected$/,
  );
  expect(await refused("out", "--policy", join(dir, "gone.yaml"))).toMatch(
    /gone\.yaml: there is no such file/,
  );
  expect(await readdir(join(dir, "out"))).toEqual(["results.json"]);
});

test("where a file cannot be written none is, and what was begun goes", async () => {
  const dir = await resultsOf({ "book/report.html/in-the-way": "" });
  const { code, stderr } = await shell(dir, "gradebook", "out", "--out", "book");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^.*report\.html: is a folder; a file is expected\n$/);
  expect(await readdir(join(dir, "book"))).toEqual(["report.html"]);
});

test("without a course an exercise is called by its slug", async () => {
  const dir = await writeFolder({ "out/results.json": JSON.stringify(klass) });
  expect((await shell(dir, "gradebook", "out")).code).toBe(0);
  await writeFile(join(dir, "adjustments.csv"), "student,exercise,delta\nann,dubble,1\n");
  const { code, stderr } = await shell(dir, "gradebook", "out", "--adjustments", "adjustments.csv");
  expect(code).toBe(2);
  expect(stderr).toBe("adjustments.csv:2: there is no exercise dubble; did you mean double?\n");
});

test("a course that is named and not there is said, and not taken for none", async () => {
  const dir = await writeFolder({ "out/results.json": JSON.stringify(klass) });
  vi.stubEnv("COURSE_DIR", join(dir, "gone"));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await refusal("gradebook", join(dir, "out"))).toBe(
    `${join(dir, "gone")}: is no folder that can be read; a course is expected here`,
  );
  expect(await readdir(join(dir, "out"))).toEqual(["results.json"]);
});

test("a text that is kept and cannot be read is said, and not taken for one that is gone", async () => {
  const kept = `out/sources/${klass[0].sha256}.ts`;
  const dir = await resultsOf({ [`${kept}/in-the-way`]: "" });
  const { code, stderr } = await shell(dir, "gradebook", "out", "--feedback");
  expect([code, stderr]).toEqual([2, `${kept}: is a folder; a file is expected\n`]);
});
