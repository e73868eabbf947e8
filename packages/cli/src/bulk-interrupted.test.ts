import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { writeCourse } from "@graded-descent/course/fixture";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { shell } from "./fixture.ts";

const MAIN = `${import.meta.dirname}/main.ts`;
const STUDENTS = 60;

/** Each text is another, and takes a while. */
const answer = (student: number) =>
  `export function double(x: number) {\n  for (let i = 0; i < 100_000; i++);\n  return x + x + 0 * ${student};\n}`;

async function classOf(students: number): Promise<string> {
  const files = Array.from({ length: students }, (_, i) => [`class/student-${i}/double.ts`, answer(i)]);
  return join(await writeCourse({}, Object.fromEntries(files)), "..");
}

const bulk = (dir: string) =>
  spawn(process.execPath, [MAIN, "bulk", "class", "--out", "out", "--jobs", "1"], {
    cwd: dir,
    stdio: ["ignore", "pipe", "pipe"],
  });

const graded = (dir: string): number => {
  const path = join(dir, "out/.reports.jsonl");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").length - 1 : 0;
};

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20);
}

const results = async (dir: string, out: string) => [
  await readFile(join(dir, out, "results.json"), "utf8"),
  await readFile(join(dir, out, "results.csv"), "utf8"),
];

test.each([
  ["SIGKILL", null, ""],
  ["SIGINT", 130, "are graded and kept; run the same command again to go on"],
] as const)(
  "a run that is ended by %s goes on where it was, and ends with the same results",
  async (signal, exit, sentence) => {
    const dir = await classOf(STUDENTS);
    const child = bulk(dir);
    const said = text(child.stderr);
    const code = new Promise((resolve) => child.on("close", resolve));
    await until(() => graded(dir) >= STUDENTS / 4);
    child.kill(signal);
    expect(await code).toBe(exit);
    expect(await said).toContain(sentence);
    const before = graded(dir);
    expect(before).toBeLessThan(STUDENTS);
    expect(await readdir(join(dir, "out"))).not.toContain("results.csv");

    expect((await shell(dir, "bulk", "class", "--out", "out")).code).toBe(0);
    expect(graded(dir)).toBe(STUDENTS);
    expect((await readdir(join(dir, "out"))).filter((name) => name.endsWith(".part"))).toEqual([]);
    await shell(dir, "bulk", "class", "--out", "undisturbed");
    expect(await results(dir, "out")).toEqual(await results(dir, "undisturbed"));
  },
);

test("where no file may be written whole, one sentence says so, and no results are", async () => {
  const dir = await classOf(3);
  const limited = `ulimit -f 1; exec "${process.execPath}" "${MAIN}" bulk class --out out`;
  const child = spawn("sh", ["-c", limited], { cwd: dir, stdio: ["ignore", "ignore", "pipe"] });
  const [code, said] = await Promise.all([
    new Promise((resolve) => child.on("close", resolve)),
    text(child.stderr),
  ]);
  expect(code).toBe(2);
  expect(said.trim().split("\n").slice(1)).toEqual(["out: a file would be larger than is allowed here"]);
  expect((await readdir(join(dir, "out"))).toSorted()).toEqual([".reports.jsonl", "sources"]);
});

test("with --watch a file that comes is graded", async () => {
  const dir = await classOf(1);
  const child = spawn(process.execPath, [MAIN, "bulk", "class", "--out", "out", "--watch"], {
    cwd: dir,
    stdio: "ignore",
  });
  const students = () => {
    const path = join(dir, "out/results.csv");
    const rows: { student: string }[] = existsSync(path) ? parse(readFileSync(path), { columns: true }) : [];
    return rows.map(({ student }) => student);
  };
  await until(() => students().length === 1);
  await mkdir(join(dir, "class/zoe"));
  await writeFile(join(dir, "class/zoe/double.ts"), answer(99));
  await until(() => students().includes("zoe"));
  child.kill();
  await new Promise((resolve) => child.on("close", resolve));
});
