import { existsSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./folders.ts";

const folder = mkdtempSync(join(tmpdir(), "graded-descent-make-folder-"));

test("a folder is made with those above it, and the topmost of them is told", () => {
  expect(makeFolder(join(folder, "a/b/c"), 0o700)).toBe(join(folder, "a"));
  expect(statSync(join(folder, "a/b/c")).mode & 0o777).toBe(0o700);
  expect(makeFolder(join(folder, "a/b/c"))).toBeUndefined();
});

test("a file in the way is named", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  for (const wanted of [file, join(file, "inside")]) {
    expect(() => makeFolder(wanted)).toThrow(expect.objectContaining({ code: "EEXIST", path: file }));
  }
});

test.runIf(existsSync("/proc/self"))(
  "where no folder can be, that is an error and not an endless wait",
  () => {
    expect(() => makeFolder("/proc/results/of/mine")).toThrow("ENOENT");
  },
);
