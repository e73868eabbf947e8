import { graded, testResult } from "@graded-descent/classroom/fixture";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

const failed = testResult("keeps", { visibility: "hidden", verdict: "wrong-answer" });
const passed = testResult("keeps", { visibility: "hidden" });
const before = [graded("ann", { report: { points: 2.5, tests: [failed] } }), graded("bo"), graded("cy")];
const after = [graded("ann", { report: { tests: [passed] } }), graded("bo"), graded("di")];

const folders = () =>
  writeFolder({
    "old/results.json": JSON.stringify(before),
    "new/results.json": JSON.stringify(after),
  });

test("each change is said with its test case, and the exit code says that there are some", async () => {
  const { code, stdout } = await shell(await folders(), "compare", "old", "new");
  expect(code).toBe(1);
  expect(stdout).toBe(`ann, step: 2.5 → 10 of 10 (+7.5), wrong-answer → accepted
    keeps (hidden): wrong-answer → accepted

By test case:
  step, keeps: 1 now pass

Only before:
  cy, step

Only after:
  di, step

1 of 2 submissions changed: 1 up by 7.5 points in all.
`);
});

test("programs read it as JSON", async () => {
  const { stdout } = await shell(await folders(), "compare", "old", "new", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ compared: 2, changes: [{ student: "ann", delta: 7.5 }] });
});

test("the same class twice is no change", async () => {
  const { code, stdout } = await shell(await folders(), "compare", "old", "old");
  expect([code, stdout]).toEqual([0, "Nothing changed in 3 submissions.\n"]);
});

test("a folder without results, or only one, is one sentence", async () => {
  const dir = await folders();
  expect(await refusal("compare", `${dir}/old`, dir)).toMatch(/holds no results\.json; the folder that/);
  expect(await refusal("compare", dir)).toBe("gd compare needs <old> <new>; <new> is missing");
});
