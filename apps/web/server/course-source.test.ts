import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CourseUpdate } from "@graded-descent/course";
import { openPool } from "@graded-descent/grader/node";
import { expect, onTestFinished, test, vi } from "vitest";
import { openCourse } from "./course-source.ts";
import { courseDir, emptyFolder } from "./fixture.ts";

test("a course that is watched follows its folder, and outlives a mistake in it", async () => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  cpSync(join(courseDir, "loss"), join(folder, "loss"), { recursive: true });
  const outline = join(folder, "course.yaml");
  writeFileSync(outline, "title: Losses\nparts:\n  - title: One\n    items:\n      - exercise: loss\n");

  const printed: string[] = [];
  const pool = openPool({ threads: 1 });
  const course = await openCourse(folder, { watchWith: pool, print: (line) => printed.push(line) });
  const updates: CourseUpdate[] = [];
  course.onUpdate((update) => updates.push(update));
  onTestFinished(() => {
    course.close();
    return pool.close();
  });
  expect(course.current().title).toBe("Losses");
  expect([...course.current().exercises.keys()]).toEqual(["loss"]);

  writeFileSync(outline, readFileSync(outline, "utf8").replace("Losses", "Gains"));
  await vi.waitFor(() => expect(course.current().title).toBe("Gains"), { timeout: 20_000 });

  cpSync(join(courseDir, "step"), join(folder, "step"), { recursive: true });
  writeFileSync(outline, `${readFileSync(outline, "utf8")}      - exercise: step\n`);
  await vi.waitFor(() => expect(course.current().parts[0].items).toHaveLength(2), { timeout: 20_000 });
  await vi.waitFor(() => expect(printed.join("\n")).toMatch(/^Proven in .*step/m), { timeout: 20_000 });
  expect(course.problems()).toEqual([]);

  const starter = join(folder, "step", "starter.ts");
  writeFileSync(starter, readFileSync(join(folder, "step", "solution.ts"), "utf8"));
  await vi.waitFor(() => expect(updates.at(-1)?.changed).toEqual(["step"]), { timeout: 20_000 });
  await vi.waitFor(() => expect(course.problems()).toHaveLength(1), { timeout: 20_000 });
  expect(printed.at(-1)).toMatch(/^step\/starter\.ts: is accepted as it is\n {2}Why it matters: /);

  const settings = join(folder, "loss", "exercise.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("title:", "titel:"));
  await vi.waitFor(() => expect(printed.join("\n")).toMatch(/loss\/exercise\.yaml/), { timeout: 20_000 });
}, 120_000);

test("a folder without a course keeps the server from starting", async () => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  await expect(openCourse(folder, { print: () => {} })).rejects.toThrow(folder);
});
