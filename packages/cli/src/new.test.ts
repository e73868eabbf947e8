import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeCourse, writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

test("a new exercise is proven as it stands, under the names it is given", async () => {
  const dir = await writeCourse();
  const flags = ["--title", 'Two: a "start"', "--summary", "Of two.", "--function", "twoOf"];
  const begun = await shell(dir, "new", "mini-batch", ...flags);
  expect(begun).toMatchObject({ code: 0, stderr: "" });
  expect(begun.stdout).toMatch(/^mini-batch is begun: README\.md, accepted\/by-adding\.ts, exercise\.yaml, /);
  expect(await shell(dir, "check", "mini-batch")).toMatchObject({ code: 0, stdout: "Proven: mini-batch\n" });
  expect(await readFile(join(dir, "mini-batch/solution.ts"), "utf8")).toContain("function twoOf(x: number)");
  expect(await readFile(join(dir, "mini-batch/exercise.yaml"), "utf8")).toContain(
    'title: "Two: a \\"start\\""',
  );
});

test("a course of one's own is proven as it stands, from inside it and with another exercise", async () => {
  const folder = await writeFolder({});
  expect(await shell(folder, "init", "my-course", "--title", "Mine")).toMatchObject({ code: 0, stderr: "" });
  const inside = join(folder, "my-course");
  expect((await shell(inside, "new", "triple")).code).toBe(0);
  expect(await shell(inside, "check")).toEqual({ code: 0, stdout: "Proven: double, triple\n", stderr: "" });
  expect(await refusal("init", inside)).toBe(`${inside} is not empty; name a folder that is new`);
});

test.each([
  [["double"], /double is there already$/],
  [["Mini Batch"], /^Mini Batch cannot be an exercise's name: use small letters, digits and single hyphens$/],
  [["../out"], /^\.\.\/out cannot be an exercise's name/],
  [["half", "--function", "two words"], /^a function cannot be called two words; name it with --function, /],
  [["class"], /^a function cannot be called class; name it with --function, in letters and digits$/],
])("gd new %j is refused in one sentence", async (args, sentence) => {
  expect(await refusal("new", ...args, "--course", await writeCourse())).toMatch(sentence);
});

test("where there is no course no exercise is begun", async () => {
  const folder = await writeFolder({});
  expect(await refusal("new", "half", "--course", folder)).toBe(
    `${folder} is no course: it has no course.yaml; \`gd init\` begins one`,
  );
  expect(await readdir(folder)).toEqual([]);
});

test("where a file cannot be written nothing is begun, and one sentence says which", async () => {
  const folder = await writeFolder({});
  const limited = `ulimit -f 1; exec "${process.execPath}" "${import.meta.dirname}/main.ts" init my-course`;
  const said = await new Promise((resolve) =>
    execFile("sh", ["-c", limited], { cwd: folder }, (error, _, stderr) =>
      resolve({ code: error?.code, stderr }),
    ),
  );
  const stderr = expect.stringMatching(/^\/.*my-course\/.*: a file would be larger than is allowed here\n$/);
  expect(said).toEqual({ code: 2, stderr });
  expect(await readdir(folder)).toEqual([]);
});
