import { createHash } from "node:crypto";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCourse } from "@graded-descent/course";
import { writeCourse, writeFolder } from "@graded-descent/course/fixture";
import type { Report } from "@graded-descent/grader";
import { expect, test } from "vitest";
import { keyOf, openKeptReports } from "./kept-reports.ts";

const report = (exercise: string): Report => ({
  ...{ formatVersion: 2, exercise, verdict: "accepted", score: 1, points: 10, maxPoints: 10, tests: [] },
  ...{ console: "", fuel: 1, testsHash: "0123456789abcdef" },
});

test("reports are there again in the next run, without having been closed", async () => {
  const folder = await writeFolder({});
  openKeptReports(folder).add("a", report("step"));
  const kept = openKeptReports(folder);
  expect(kept.isEmpty).toBe(false);
  expect(kept.get("a")).toEqual(report("step"));
  expect(kept.get("b")).toBeUndefined();
});

test("a report of this run is read back from the file, whatever its letters and what stood there before", async () => {
  const folder = await writeFolder({ ".reports.jsonl": "torn 12 {→" });
  const kept = openKeptReports(folder);
  const said = { ...report("step"), console: "θ ← θ − α∇J 😀" };
  kept.add("a", said);
  kept.add("b", report("loss"));
  expect(kept.get("a")).toEqual(said);
  kept.add("c", said);
  expect(["b", "c"].map((key) => kept.get(key))).toEqual([report("loss"), said]);
});

test("wherever a line was torn, the reports before it and after it are there", async () => {
  const folder = await writeFolder({});
  const path = join(folder, ".reports.jsonl");
  openKeptReports(folder).add("a", report("step"));
  const whole = await readFile(path, "utf8");
  for (let length = 0; length < whole.length - 1; length += 7) {
    await writeFile(path, whole + whole.slice(0, length).replace("a ", "b "));
    openKeptReports(folder).add("c", report("loss"));
    const kept = openKeptReports(folder);
    expect(["a", "b", "c"].map((key) => kept.get(key)?.exercise)).toEqual(["step", undefined, "loss"]);
  }
});

test("what no run has use for any more goes, once it is most of them", async () => {
  const folder = await writeFolder({});
  await appendFile(join(folder, ".reports.jsonl"), ["a 2 {}", "b 2 {}", "c 2 {}", ""].join("\n"));
  const kept = openKeptReports(folder);
  kept.get("c");
  await kept.close({ tidy: true });
  expect(await readFile(join(folder, ".reports.jsonl"), "utf8")).toBe("c 2 {}\n");
});

test("a report is another's as soon as tests, limits, points or mistakes are", async () => {
  const load = async (changes: Record<string, string>) =>
    (await loadCourse(await writeCourse(changes))).exercises.get("double")!;
  const yaml = "title: Double\nsummary: Twice a number.\n";
  const versions = await Promise.all([
    load({}),
    load({ "exercise.yaml": `${yaml}points: 5\n` }),
    load({ "exercise.yaml": `${yaml}fuel: 5000000\n` }),
    load({
      "mistakes/squares.wrong-answer.ts":
        "/** Another hint? */\nexport const double = (x: number) => x * x;\n",
    }),
  ]);
  const keys = versions.map((exercise) => keyOf(exercise, "aa"));
  expect(new Set(keys).size).toBe(4);
  expect(keyOf(await load({ "README.md": "Another text.\n" }), "aa")).toBe(keys[0]);
  expect(keyOf(versions[0], "bb")).not.toBe(keys[0]);
});

test("a report that was kept in the former format is graded again", async () => {
  const exercise = (await loadCourse(await writeCourse({}))).exercises.get("double")!;
  const { terms, mistakes } = exercise;
  const parts = [terms.full, mistakes.map(({ name, hint, source }) => [name, hint, source])];
  const former = createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
  const folder = await writeFolder({ ".reports.jsonl": `${former}-aa 21 {"exercise":"double"}\n` });
  const kept = openKeptReports(folder);
  expect(kept.has(`${former}-aa`)).toBe(true);
  expect(kept.has(keyOf(exercise, "aa"))).toBe(false);
});
