import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeCourse } from "../exercise/fixture.ts";
import { refusal, shell } from "./testing.ts";

const template = join(import.meta.dirname, "../../../../exercises/_template");

async function course() {
  const dir = await writeCourse();
  await cp(template, join(dir, "_template"), { recursive: true });
  return dir;
}

test("a new exercise lacks only what `gd check` then names", async () => {
  const dir = await course();
  const begun = await shell(dir, "new", "mini-batch");
  expect(begun).toMatchObject({ code: 0, stderr: "" });
  expect(begun.stdout).toMatch(
    /^mini-batch is begun: README\.md, exercise\.yaml, solution\.ts, starter\.ts, tests\.\n/,
  );

  const { code, stdout } = await shell(dir, "check", "mini-batch");
  expect(code).toBe(1);
  expect(stdout.split("\n")).toEqual([
    'mini-batch/exercise.yaml:3: `summary` must be a line of text, not an empty one, but is ""',
    "mini-batch/README.md: is empty; what the student reads goes here",
    "mini-batch/solution.ts:1: exports no function; write `export function …`",
    expect.stringMatching(/^mini-batch\/tests\/hidden\.ts: has no test cases; write /),
    expect.stringMatching(/^mini-batch\/tests\/visible\.ts: has no test cases; write /),
    "Nothing is proven yet",
    "",
  ]);
});

test.each([
  ["double", /double is there already$/],
  ["Mini Batch", /^Mini Batch cannot be an exercise's name: use small letters, digits and single hyphens$/],
  ["../out", /^\.\.\/out cannot be an exercise's name/],
])("gd new %s is refused in one sentence", async (slug, sentence) => {
  expect(await refusal("new", slug, "--course", await course())).toMatch(sentence);
});
