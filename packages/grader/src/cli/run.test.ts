import { join } from "node:path";
import { expect, test } from "vitest";
import { double, writeCourse } from "../exercise/fixture.ts";
import { Report } from "../report.ts";
import { gd } from "./gd.ts";

const answers = {
  "right.ts": "export const double = (x: number): number => x + x;",
  "wrong.ts": "export function double(x: number) {\n  console.log(x);\n  return x + 2;\n}\n",
  "broken.ts": "export function double(x: number) {\n  return x +;\n}\n",
};
const answered = async (changes = {}) => join(await writeCourse(changes, answers), "..");

test("an accepted file exits with 0, its report is printed", async () => {
  const { code, stdout, stderr } = await gd(await answered(), "run", "double", "right.ts");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Double {2}accepted, 10 of 10 points\n/);
  expect(stdout).toMatch(/accepted {2}doubles a negative number \(hidden\)/);
});

test("a wrong file exits with 1 and shows message, hints and the mistake it shares", async () => {
  const { code, stdout } = await gd(await answered(), "run", "double", "wrong.ts");
  expect(code).toBe(1);
  expect(stdout).toMatch(/wrong-answer {2}doubles three\n/);
  expect(stdout).toContain("How much is 3 + 3?");
  expect(stdout).toContain("What of the sign?");
  expect(stdout).toContain("Is twice a number the number and two?");
});

test("a file that does not compile exits with 1 and says where", async () => {
  const { code, stdout } = await gd(await answered(), "run", "double", "broken.ts");
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Double {2}compile-error, 0 of 10 points\n[\s\S]*line 2/);
});

test("--json prints the report, whole, and --visible leaves the hidden tests out", async () => {
  const dir = await answered();
  const whole = await gd(dir, "run", "double", "wrong.ts", "--json");
  const report = Report.parse(JSON.parse(whole.stdout));
  expect(report).toEqual(JSON.parse(whole.stdout));
  expect(report.tests.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);

  const visible = Report.parse(
    JSON.parse((await gd(dir, "run", "double", "wrong.ts", "--json", "--visible")).stdout),
  );
  expect(visible.tests.map(({ visibility }) => visibility)).toEqual(["visible"]);
  expect(visible.testsHash).not.toBe(report.testsHash);
});

test("an exercise is named by its slug from anywhere in the course, or by its folder from elsewhere", async () => {
  const dir = await answered();
  expect((await gd(join(dir, "exercises/twice"), "run", "double", "../../right.ts")).code).toBe(0);
  expect((await gd("/", "run", join(dir, "exercises/double"), join(dir, "right.ts"))).code).toBe(0);
  expect(
    (await gd("/", "run", "double", join(dir, "right.ts"), "--course", join(dir, "exercises"))).code,
  ).toBe(0);
});

test.each([
  [["double", "gone.ts"], /^gone\.ts: there is no such file or folder\n$/],
  [["double", "exercises"], /^exercises: is a folder; a file is expected\n$/],
  [["treble", "right.ts"], /^there is no exercise treble: .*exercises.treble is not there\n$/],
  [["double"], /^gd run needs <exercise> <file>; <file> is missing\n$/],
  [["double", "right.ts", "--jsn"], /^gd run has no option --jsn; did you mean --json\?\n$/],
])("gd run %j is one sentence, and exits with 2", async (args, sentence) => {
  const { code, stdout, stderr } = await gd(await answered(), "run", ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(sentence);
});

test("a broken exercise says what is wrong with it, and exits with 2", async () => {
  const dir = await answered({ "exercise.yaml": `${double["exercise.yaml"]}minuts: 5\n` });
  expect(await gd(dir, "run", "double", "right.ts")).toEqual({
    code: 2,
    stdout: "",
    stderr: "double/exercise.yaml:3: `minuts` is not a key; did you mean `minutes`?\n",
  });
});

test("without a course in reach it says how to name one", async () => {
  const { code, stderr } = await gd("/", "run", "double", "x.ts");
  expect(code).toBe(2);
  expect(stderr).toContain("/: no folder here or above has an exercises/course.yaml; name the course");
});
