import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..");
const table = readFileSync(join(root, "docs/lecture.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "));
const named = (column: number) =>
  table.flatMap((line) => [...line.split("|")[column].matchAll(/`([\w-]+)`/g)].map(([, name]) => name));

test("each lesson teaches a part of the lecture", () => {
  const lessons = readdirSync(import.meta.dirname).filter((name) => /^\d/.test(name));
  expect([...new Set(named(2))].sort()).toEqual(lessons.sort());
});

test("each exercise of the course belongs to one part of the lecture", () => {
  const course = readFileSync(join(root, "exercises/course.yaml"), "utf8");
  const exercises = [...JSON.stringify(parse(course)).matchAll(/"exercise":"([\w-]+)"/g)].map(
    ([, slug]) => slug,
  );
  expect(named(3).sort()).toEqual(exercises.sort());
});
