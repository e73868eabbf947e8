import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type LayoutName, layoutNames } from "@graded-descent/classroom";
import { madeUpClass, madeUpLayouts, zipOf } from "@graded-descent/classroom/fixture";
import { loadCourse } from "@graded-descent/course";

/**
 * A class of 300 students and 9 exercises, as each of five sources would give it out, through `gd bulk`: from nothing, again
 * with nothing changed, and from where a run was killed half-way. Every run must end at the same grades.
 */

const STUDENTS = 300;
const EXERCISES = 9;

const root = resolve(import.meta.dirname, "..");
const GD = join(root, "packages/cli/src/main.ts");
const dir = mkdtempSync(join(tmpdir(), "graded-descent-bench-"));
const { exercises } = await loadCourse(join(root, "exercises"));
const works = madeUpClass(STUDENTS, [...exercises.values()].slice(0, EXERCISES));

function write(layout: LayoutName): string {
  const { name, files } = madeUpLayouts[layout];
  const all = files(works);
  const path = join(dir, name);
  if (name.endsWith(".zip")) writeFileSync(path, zipOf(all));
  else
    for (const [file, content] of Object.entries(all)) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), content);
    }
  return path;
}

function start(path: string, out: string): ChildProcess {
  return spawn(process.execPath, [GD, "bulk", path, "--out", out, "--course", join(root, "exercises")], {
    stdio: "ignore",
  });
}

/** Seconds that a whole run takes. */
async function run(path: string, out: string): Promise<number> {
  const since = performance.now();
  const child = start(path, out);
  await new Promise((resolve) => child.on("close", resolve));
  return (performance.now() - since) / 1000;
}

/** Runs until half of the submissions are graded, and no longer. */
async function runHalf(path: string, out: string): Promise<void> {
  const child = start(path, out);
  const closed = new Promise((resolve) => child.on("close", resolve));
  const lines = () => (existsSync(reports) ? readFileSync(reports, "utf8").split("\n").length : 0);
  const reports = join(out, ".reports.jsonl");
  while (child.exitCode === null && lines() < (STUDENTS * EXERCISES) / 2) await setTimeout(50);
  child.kill("SIGKILL");
  await closed;
}

/** The grades, whatever the source calls its students and files. */
function grades(out: string): string {
  const rows = JSON.parse(readFileSync(join(out, "results.json"), "utf8"));
  return rows
    .map(({ sha256, report }: never) => `${sha256} ${JSON.stringify(report)}`)
    .sort()
    .join("\n");
}

try {
  let expected: string | undefined;
  for (const layout of layoutNames) {
    const path = write(layout);
    const out = join(dir, "out", layout);
    const seconds = [await run(path, out), await run(path, out)];
    const killed = join(dir, "killed", layout);
    await runHalf(path, killed);
    seconds.push(await run(path, killed));
    expected ??= grades(out);
    const isSame = grades(out) === expected && grades(killed) === expected;
    console.log(
      layout.padEnd(12),
      ...seconds.map((each) => `${each.toFixed(1)} s`.padStart(8)),
      isSame ? "" : "other grades",
    );
    if (!isSame) process.exitCode = 1;
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
