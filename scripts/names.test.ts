import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** The sources of the packages, the site, the lessons, the benches and scripts, without their tests. */
const sources = ["packages", "apps", "lessons", "bench", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .filter(
      (file) => !/node_modules|dist\/|\/attacks\/|\/templates\/|\.test\.tsx?$|\.e2e\.ts$|\.d\.ts$/.test(file),
    )
    .map((file) => join(folder, file)),
);

test("no two files export a type of the same name", () => {
  const files = new Map<string, string[]>();
  for (const file of sources) {
    const text = readFileSync(join(root, file), "utf8");
    for (const [, name] of text.matchAll(/^export (?:declare |abstract )*(?:interface|type|class) (\w+)/gm))
      files.set(name, [...(files.get(name) ?? []), file]);
  }
  expect(files.size).toBeGreaterThan(300);
  expect([...files].filter(([, where]) => where.length > 1)).toEqual([]);
});
