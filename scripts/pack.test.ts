import { execFileSync } from "node:child_process";
import type { Dirent } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeCourse, writeFolder } from "../packages/grader/src/exercise/fixture.ts";

const root = join(import.meta.dirname, "..");
const folders: string[] = [];
let copy: string;
let elsewhere: string;

/** A folder of its own, gone after the tests. */
async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "graded-descent-pack-"));
  folders.push(folder);
  return folder;
}

const run = (folder: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", env: { ...process.env, COURSE_DIR: "" } });

/** Packing changes manifests, so that it is done to a copy. */
async function copyRepository(): Promise<string> {
  const to = await newFolder();
  const isSource = (file: string) => !/[\\/](?:node_modules|dist|attacks)$/.test(file);
  for (const name of ["packages", "scripts", "LICENSE", "tsconfig.base.json", "tsconfig.build.json"])
    await cp(join(root, name), join(to, name), { recursive: true, filter: isSource });
  for (const folder of [".", "packages/core", "packages/grader"])
    await symlink(join(root, folder, "node_modules"), join(to, folder, "node_modules"));
  return to;
}

beforeAll(async () => {
  copy = await copyRepository();
  elsewhere = await newFolder();
  for (const name of ["core", "grader"])
    run(join(copy, "packages", name), "npm", "pack", "--silent", "--pack-destination", elsewhere);
  const packages = (await readdir(elsewhere)).map((file) => `./${file}`);
  run(elsewhere, "npm", "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", ...packages);
}, 300_000);

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const gd = (...args: string[]) => run(elsewhere, join(elsewhere, "node_modules/.bin/gd"), ...args);

test("packing leaves the manifests as they were", async () => {
  for (const name of ["core", "grader"]) {
    const file = join("packages", name, "package.json");
    expect(await readFile(join(copy, file), "utf8")).toBe(await readFile(join(root, file), "utf8"));
    expect(await readdir(join(copy, "packages", name))).not.toContain("package.json.workspace");
  }
});

test("what is packed is JavaScript, its types, the licence and templates", async () => {
  for (const name of ["core", "grader"]) {
    const folder = join(elsewhere, "node_modules/@graded-descent", name);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const isTemplate = (file: Dirent) => file.parentPath.startsWith(join(folder, "templates"));
    const names = files.flatMap((file) => (file.isFile() && !isTemplate(file) ? [file.name] : []));
    expect(
      names.filter((file) => !/^(?:LICENSE|README\.md|package\.json)$|\.js$|\.d\.ts$/.test(file)),
    ).toEqual([]);
    expect(names).toContain("LICENSE");
  }
});

test("installed in an empty folder, gd proves an exercise and grades a class", async () => {
  const course = await writeCourse();
  expect(gd("check", "--course", course)).toBe("Proven: twice, double\n");

  const students = await writeFolder({
    "ann/double.ts": "export const double = (x: number): number => x + x;",
    "bob/double.ts": "export const double = (x: number): number => x;",
  });
  gd("bulk", students, "--course", course, "--out", join(elsewhere, "results"));
  const results = JSON.parse(await readFile(join(elsewhere, "results/results.json"), "utf8"));
  expect(
    results.map(({ student, report }: never) => [student, (report as { verdict: string }).verdict]),
  ).toEqual([
    ["ann", "accepted"],
    ["bob", "wrong-answer"],
  ]);
});

test("installed in an empty folder, gd begins a course of one's own", async () => {
  gd("init", "my-course");
  const inside = join(elsewhere, "my-course");
  const there = (...args: string[]) => run(inside, join(elsewhere, "node_modules/.bin/gd"), ...args);
  there("new", "triple");
  expect(there("check")).toBe("Proven: double, triple\n");
});

test("the installed mathematics is imported by its doors", () => {
  const program = `
    import { descend, sgd } from "@graded-descent/core";
    import { vec } from "@graded-descent/core/vector";
    console.log(typeof descend, typeof sgd, vec(1, 2).length);`;
  expect(run(elsewhere, process.execPath, "--input-type=module", "--eval", program)).toBe(
    "function function 2\n",
  );
});
