import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFolder } from "../fixture.ts";
import { atomicWrite, writeFiles } from "./write-files.ts";

test("a file is replaced whole, in a folder made for it, for those alone who may read it", async () => {
  const dir = await writeFolder({ "old.txt": "old" });
  await atomicWrite(join(dir, "old.txt"), "new");
  await atomicWrite(join(dir, "own/new.txt"), "new", { folder: 0o700, file: 0o600 });
  expect(await readFile(join(dir, "old.txt"), "utf8")).toBe("new");
  expect(await readFile(join(dir, "own/new.txt"), "utf8")).toBe("new");
  expect((await stat(join(dir, "own"))).mode & 0o777).toBe(0o700);
  expect((await stat(join(dir, "own/new.txt"))).mode & 0o777).toBe(0o600);
  expect(await readdir(dir)).toEqual(["old.txt", "own"]);
});

test("where one file cannot be written none is, the error names it, and nothing is left behind", async () => {
  const dir = await writeFolder({ "a.txt": "old" });
  await mkdir(join(dir, "b.txt"));
  const files = new Map([
    ["a.txt", "new"],
    ["made/c.txt", "new"],
    ["b.txt", "new"],
  ]);
  await expect(writeFiles(dir, files)).rejects.toMatchObject({ code: "EISDIR", path: join(dir, "b.txt") });
  expect(await readFile(join(dir, "a.txt"), "utf8")).toBe("old");
  expect((await readdir(dir)).sort()).toEqual(["a.txt", "b.txt"]);
});
