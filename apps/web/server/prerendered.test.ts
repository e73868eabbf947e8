import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCourse } from "@graded-descent/course";
import type { Request } from "express";
import { expect, onTestFinished, test, vi } from "vitest";
import { courseDir, emptyFolder, quiet } from "./fixture.ts";
import { prerendered, withRoot } from "./prerendered.ts";

const course = await loadCourse(courseDir);
const source = { current: () => course, problems: () => [], onUpdate() {}, close() {} };

/** Asks for a page's root, drawn by a script that says what it was given. */
async function ask() {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  mkdirSync(folder, { recursive: true });
  const built = join(folder, "prerender.mjs");
  writeFileSync(
    built,
    `let drawn = 0;
    export const prerender = async (path, answers) => path + " from " + Object.keys(answers) + ", drawing " + ++drawn;`,
  );
  const rootOf = prerendered({ course: source, log: quiet }, built);
  return (address: string, cookie?: string) =>
    rootOf({ path: address.split("?")[0], originalUrl: address, headers: { cookie } } as Request);
}

test("a lesson is drawn from its answer of the API, which comes with it, and once for all", async () => {
  const rootOf = await ask();
  const root = (await rootOf("/lessons/momentum"))!;
  expect(root).toContain("/lessons/momentum from /api/lessons/momentum, drawing 1");
  const [, json] = /<script type="application\/json" id="initial-data">(.*)<\/script>/.exec(root)!;
  expect(JSON.parse(json)["/api/lessons/momentum"]).toMatchObject({ slug: "momentum", title: "Momentum" });
  expect(await rootOf("/lessons/momentum", "student=s%3Aknown")).toBe(root);
});

test("what says when something is due is drawn anew after a minute", async () => {
  const rootOf = await ask();
  const now = vi.spyOn(Date, "now");
  onTestFinished(() => now.mockRestore());
  now.mockReturnValue(0);
  expect(await rootOf("/")).toContain("drawing 1");
  now.mockReturnValue(59_999);
  expect(await rootOf("/")).toContain("drawing 1");
  now.mockReturnValue(60_000);
  expect(await rootOf("/")).toContain("drawing 2");
});

test("the course map is drawn for one whom nobody knows, as it is for whoever begins", async () => {
  const rootOf = await ask();
  const root = (await rootOf("/", "theme=dark; no-student=1"))!;
  expect(root).toContain("/ from /api/course");
  expect(root).toContain('"status":"not-started"');
  expect(root).not.toMatch(/"status":"(passed|in-progress)"/);
  expect(await rootOf("/", "theme=dark; student=s%3Aknown")).toBeUndefined();
});

test("what depends on the address's query, or on the student, is left to the browser", async () => {
  const rootOf = await ask();
  for (const address of ["/lessons/momentum?ravine.step=3", "/exercises/momentum", "/lab", "/lessons/none"]) {
    expect(await rootOf(address), address).toBeUndefined();
  }
});

test("nothing is drawn where nothing was built", async () => {
  const rootOf = prerendered({ course: source, log: quiet }, "/nowhere/prerender.js");
  expect(await rootOf({ path: "/", originalUrl: "/", headers: {} } as Request)).toBeUndefined();
});

test("what cannot be drawn here is left to the browser", async () => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  const built = join(folder, "prerender.mjs");
  writeFileSync(built, `export const prerender = () => { throw new Error("no window"); };`);
  const rootOf = prerendered({ course: source, log: quiet }, built);
  expect(await rootOf({ path: "/", originalUrl: "/", headers: {} } as Request)).toBeUndefined();
});

test("what a lesson says cannot end the script that it is written into, nor be taken for a pattern", async () => {
  const lessons = new Map(course.lessons);
  lessons.set("momentum", { ...lessons.get("momentum")!, title: "</script><script>alert(1)</script> $&" });
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  const built = join(folder, "prerender.mjs");
  writeFileSync(built, `export const prerender = async () => "<h1>$&</h1>";`);
  const other = { ...source, current: () => ({ ...course, lessons }) };
  const rootOf = prerendered({ course: other, log: quiet }, built);
  const address = "/lessons/momentum";
  const root = (await rootOf({ path: address, originalUrl: address, headers: {} } as Request))!;
  expect(root.match(/<\/script>/g)).toHaveLength(1);
  const page = withRoot('<body><div id="root"></div></body>', root);
  expect(page).toContain("<h1>$&</h1>");
});
