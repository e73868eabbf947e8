import { join } from "node:path";
import { double, writeCourse } from "@graded-descent/course/fixture";
import { Report } from "@graded-descent/grader";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

const answers = {
  "right.ts": "export const double = (x: number): number => x + x;",
  "wrong.ts": "export function double(x: number) {\n  console.log(x);\n  return x + 2;\n}\n",
  "broken.ts": "export function double(x: number) {\n  return x +;\n}\n",
};
const answered = async (changes = {}) => join(await writeCourse(changes, answers), "..");

test("an accepted file exits with 0, its report is printed", async () => {
  const { code, stdout, stderr } = await shell(await answered(), "run", "double", "right.ts");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Double {2}accepted, 10 of 10 points\n/);
  expect(stdout).toMatch(/accepted {2}doubles a negative number \(hidden\)/);
});

test("a wrong file exits with 1 and shows message, hints and the mistake it shares", async () => {
  const { code, stdout } = await shell(await answered(), "run", "double", "wrong.ts");
  expect(code).toBe(1);
  expect(stdout).toMatch(/wrong-answer {2}doubles three\n/);
  expect(stdout).toContain("How much is 3 + 3?");
  expect(stdout).toContain("What of the sign?");
  expect(stdout).toContain("Is twice a number the number and two?");
});

test("--digits rounds no number", async () => {
  const dir = await writeCourse(
    {},
    { "third.ts": "export const double = (x: number) => (2 * x) + 1 / 3;\n" },
  );
  const rounded = await shell(join(dir, ".."), "run", "double", "third.ts");
  expect(rounded.stdout).toContain("double(3): expected 6, got 6.33333\n");
  const { stdout } = await shell(join(dir, ".."), "run", "double", "third.ts", "--digits");
  // The number nearest to 19/3, by its shortest name.
  expect(stdout).toContain(`double(3): expected 6, got ${19 / 3}\n`);
});

test("what a student prints or throws cannot steer the terminal", async () => {
  const dir = await writeCourse(
    {},
    { "steering.ts": 'console.log("\\u001b[2J gone"); throw new Error("\\u001b]0;title\\u0007");' },
  );
  const { stdout } = await shell(join(dir, ".."), "run", "double", "steering.ts");
  expect(stdout).toContain("[2J gone");
  expect(stdout).not.toContain("\u001b");
  expect(stdout).not.toContain("\u0007");
});

test("a file that does not compile exits with 1 and says where", async () => {
  const { code, stdout } = await shell(await answered(), "run", "double", "broken.ts");
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Double {2}compile-error, 0 of 10 points\n[\s\S]*line 2/);
});

test("--json prints the report, whole, and --visible leaves the hidden tests out", async () => {
  const dir = await answered();
  const whole = await shell(dir, "run", "double", "wrong.ts", "--json");
  const report = Report.parse(JSON.parse(whole.stdout));
  expect(report).toEqual(JSON.parse(whole.stdout));
  expect(report.tests.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);

  const visible = Report.parse(
    JSON.parse((await shell(dir, "run", "double", "wrong.ts", "--json", "--visible")).stdout),
  );
  expect(visible.tests.map(({ visibility }) => visibility)).toEqual(["visible"]);
  expect(visible.testsHash).not.toBe(report.testsHash);
});

test("an exercise is named by its slug from anywhere in the course, or by its folder from elsewhere", async () => {
  const dir = await answered();
  expect((await shell(join(dir, "exercises/twice"), "run", "double", "../../right.ts")).code).toBe(0);
  expect((await shell("/", "run", join(dir, "exercises/double"), join(dir, "right.ts"))).code).toBe(0);
  expect(
    (await shell("/", "run", "double", join(dir, "right.ts"), "--course", join(dir, "exercises"))).code,
  ).toBe(0);
});

test("a command line that cannot be run is one sentence, and exits with 2", async () => {
  const dir = await answered();
  const stderr = "gone.ts: there is no such file or folder\n";
  expect(await shell(dir, "run", "double", "gone.ts")).toEqual({ code: 2, stdout: "", stderr });

  const exercise = join(dir, "exercises/double");
  expect(await refusal("run", exercise, dir)).toBe(`${dir}: is a folder; a file is expected`);
  expect(await refusal("run", exercise, "")).toBe("gd run needs <exercise> <file>; <file> is missing");
  const right = join(dir, "right.ts");
  expect(await refusal("run", right, right)).toBe(
    `${right}: is a file; an exercise's name or folder is expected`,
  );
  for (const overlay of [join(dir, "gone"), right]) {
    expect(await refusal("run", exercise, right, "--overlay", overlay)).toBe(
      `${overlay}: is no folder; an overlay of private tests and mistakes is expected`,
    );
  }
  expect(await refusal("run", exercise)).toBe("gd run needs <exercise> <file>; <file> is missing");
  expect(await refusal("run", exercise, "x.ts", "--jsn")).toBe(
    "gd run has no option --jsn; did you mean --json?",
  );
  expect(await refusal("run", `${exercise}s`, "x.ts")).toMatch(
    /^there is no exercise .*doubles: .*doubles is not there; did you mean double\?$/,
  );
});

test("a broken exercise says what is wrong with it, and exits with 2", async () => {
  const dir = await answered({ "exercise.yaml": `${double["exercise.yaml"]}minuts: 5\n` });
  expect(await shell(dir, "run", "double", "right.ts")).toEqual({
    code: 2,
    stdout: "",
    stderr: "double/exercise.yaml:3: `minuts` is not a key; did you mean `minutes`?\n",
  });
});

test("without a course in reach it says how to name one", async () => {
  const { code, stderr } = await shell("/", "run", "double", "x.ts");
  expect(code).toBe(2);
  expect(stderr).toContain("/: no folder here or above has an exercises/course.yaml; name the course");
});
