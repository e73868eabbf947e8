import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openCourse } from "./course-source.ts";
import { courseDir, emptyFolder } from "./testing.ts";

test("a course that is watched follows its folder, and outlives a mistake in it", async () => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  cpSync(join(courseDir, "loss"), join(folder, "loss"), { recursive: true });
  const outline = join(folder, "course.yaml");
  writeFileSync(outline, "title: Losses\nparts:\n  - title: One\n    items:\n      - exercise: loss\n");

  const said: string[] = [];
  const course = await openCourse(folder, { watching: true, say: (line) => said.push(line) });
  onTestFinished(() => course.close());
  expect(course.current().title).toBe("Losses");
  expect([...course.current().exercises.keys()]).toEqual(["loss"]);

  writeFileSync(outline, readFileSync(outline, "utf8").replace("Losses", "Gains"));
  await vi.waitFor(() => expect(course.current().title).toBe("Gains"), { timeout: 20_000 });
  expect(said).toEqual([]);

  const settings = join(folder, "loss", "exercise.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("title:", "titel:"));
  await vi.waitFor(() => expect(said.join("\n")).toMatch(/loss\/exercise\.yaml/), { timeout: 20_000 });
}, 120_000);

test("a folder without a course keeps the server from starting", async () => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  await expect(openCourse(folder, { watching: false, say: () => {} })).rejects.toThrow(folder);
});
