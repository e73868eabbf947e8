import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCourse } from "./course.ts";

/** The course of this repository: what its exercises owe a student besides what `gd check` proves. */
const folder = join(import.meta.dirname, "../../../../exercises");
const { exercises, parts, problems } = await loadCourse(folder);
const listed = parts
  .flatMap(({ items }) => items)
  .flatMap((item) => ("exercise" in item ? [exercises.get(item.exercise)!] : []));

test("every folder of an exercise is read, and is in the course", () => {
  const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, "exercise.yaml")));
  expect(problems).toEqual([]);
  expect([...exercises.keys()].sort()).toEqual(folders.sort());
  expect(listed.map(({ slug }) => slug).sort()).toEqual(folders);
});

test.each(listed.map((exercise) => [exercise.slug, exercise] as const))(
  "%s has tests, mistakes, hints and unlike solutions enough",
  (_, { visible, hidden, mistakes, hints, accepted }) => {
    expect(visible.tests.length).toBeGreaterThanOrEqual(4);
    expect(hidden.tests.length).toBeGreaterThanOrEqual(6);
    expect(mistakes.length).toBeGreaterThanOrEqual(4);
    expect(hints.length).toBeGreaterThanOrEqual(3);
    expect(accepted.length).toBeGreaterThanOrEqual(2);
  },
);

test("an exercise weighs the more the longer it takes", () => {
  const byMinutes: Record<number, number> = { 5: 5, 10: 10, 15: 10, 20: 15, 25: 20, 30: 20 };
  const weights = listed.map(({ slug, minutes, points }) => [slug, minutes, points]);
  expect(weights).toEqual(listed.map(({ slug, minutes }) => [slug, minutes, byMinutes[minutes]]));
});

test("a picture is drawn wherever a path or a curve shows what the code does", () => {
  const drawn = listed.filter(({ visible }) => visible.hasTrace).map(({ slug }) => slug);
  expect(drawn).toEqual(
    expect.arrayContaining([
      ...["batch-descent", "stochastic-descent", "mini-batch-descent", "standardize", "momentum", "nesterov"],
      ...["adagrad", "rmsprop", "adam", "learning-rate-schedules", "training-loop", "cats-and-dogs"],
    ]),
  );
});
