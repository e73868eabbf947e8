import { execFileSync } from "node:child_process";
import type { Dirent } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCourse, writeFolder } from "@graded-descent/course/fixture";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const SCOPE = "@graded-descent";
const PACKAGES = ["core", "grader", "course", "classroom", "cli"];
/** Those that are installed by themselves: the command line, and what a course's author imports. */
const PACKED = ["core", "grader", "cli"];
const folders: string[] = [];
let copy: string;
let elsewhere: string;
let imports: string;

/** A folder of its own, gone after the tests. */
async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "graded-descent-pack-"));
  folders.push(folder);
  return folder;
}

const run = (folder: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", env: { ...process.env, COURSE_DIR: "" } });

/** The same dependencies, but for those of the workspace, which are the copy's own. */
async function linkDependencies(from: string, to: string) {
  await mkdir(join(to, "node_modules"));
  for (const name of await readdir(join(from, "node_modules"))) {
    if (name !== SCOPE) await symlink(join(from, "node_modules", name), join(to, "node_modules", name));
    else {
      await mkdir(join(to, "node_modules", SCOPE));
      for (const own of await readdir(join(from, "node_modules", SCOPE)))
        await symlink(join(to, "..", own), join(to, "node_modules", SCOPE, own));
    }
  }
}

/** Packing changes manifests, so that it is done to a copy. */
async function copyRepository(): Promise<string> {
  const to = await newFolder();
  const isSource = (file: string) => !/[\\/](?:node_modules|dist|attacks)$/.test(file);
  for (const name of ["packages", "scripts", "LICENSE", "tsconfig.base.json", "tsconfig.build.json"])
    await cp(join(root, name), join(to, name), { recursive: true, filter: isSource });
  await symlink(join(root, "node_modules"), join(to, "node_modules"));
  for (const name of PACKAGES)
    await linkDependencies(join(root, "packages", name), join(to, "packages", name));
  return to;
}

beforeAll(async () => {
  copy = await copyRepository();
  elsewhere = await newFolder();
  imports = await newFolder();
  for (const name of PACKED)
    run(
      join(copy, "packages", name),
      "npm",
      "pack",
      "--silent",
      "--pack-destination",
      name === "cli" ? elsewhere : imports,
    );
  for (const folder of [elsewhere, imports]) {
    const packages = (await readdir(folder)).map((file) => `./${file}`);
    run(folder, "npm", "install", "--silent", "--prefer-offline", "--no-audit", "--no-fund", ...packages);
  }
}, 300_000);

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const gd = (...args: string[]) => run(elsewhere, join(elsewhere, "node_modules/.bin/gd"), ...args);

test("packing leaves the manifests as they were", async () => {
  for (const name of PACKED) {
    const file = join("packages", name, "package.json");
    expect(await readFile(join(copy, file), "utf8")).toBe(await readFile(join(root, file), "utf8"));
    expect(await readdir(join(copy, "packages", name))).not.toContain("package.json.workspace");
  }
  const links = await readdir(join(copy, "packages/cli/node_modules", SCOPE), { withFileTypes: true });
  expect(links.filter((link) => link.isSymbolicLink())).toHaveLength(4);
});

test("what is packed is JavaScript, its types, the licence and templates", async () => {
  for (const name of PACKED) {
    const folder = join(name === "cli" ? elsewhere : imports, "node_modules", SCOPE, name);
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

test("the command line brings the packages of the workspace with it", async () => {
  expect(await readdir(join(elsewhere, "node_modules", SCOPE))).toEqual(["cli"]);
  expect((await readdir(join(elsewhere, "node_modules", SCOPE, "cli/node_modules", SCOPE))).sort()).toEqual(
    PACKAGES.filter((name) => name !== "cli").sort(),
  );
});

test("the installed mathematics is imported by its entry points", () => {
  const program = `
    import { descend, sgd } from "@graded-descent/core";
    import { vec } from "@graded-descent/core/vector";
    console.log(typeof descend, typeof sgd, vec(1, 2).length);`;
  expect(run(imports, process.execPath, "--input-type=module", "--eval", program)).toBe(
    "function function 2\n",
  );
});
