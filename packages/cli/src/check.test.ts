import { appendFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { double, writeCourse } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

test("a sound course is proven", async () => {
  const dir = await writeCourse();
  expect(await shell(dir, "check")).toEqual({ code: 0, stdout: "Proven: twice, double\n", stderr: "" });
  const { stdout } = await shell(dir, "check", "double", "--json");
  expect(JSON.parse(stdout)).toEqual({ proven: ["double"], problems: [] });
});

test("a broken exercise is said, and the others are proven", async () => {
  const dir = await writeCourse({ "exercise.yaml": `${double["exercise.yaml"]}minuts: 5\n` });
  expect(await shell(dir, "check")).toEqual({
    code: 1,
    stdout: "double/exercise.yaml:3: `minuts` is not a key; did you mean `minutes`?\nProven: twice\n",
    stderr: "",
  });
  expect((await shell(dir, "check", "twice")).code).toBe(0);
});

test("a test file that loops, one that ends the process and one that throws are said, and the others are proven", async () => {
  const dir = await writeCourse({ "tests/hidden.ts": `${double["tests/hidden.ts"]}for (;;);\n` });
  const broken = { exits: "globalThis.process.exit(0);\n", throws: 'throw new Error("no");\n' };
  for (const [slug, statement] of Object.entries(broken)) {
    await cp(join(dir, "twice"), join(dir, slug), { recursive: true });
    await appendFile(join(dir, slug, "tests/visible.ts"), statement);
  }
  const { code, stdout, stderr } = await shell(dir, "check");
  expect(stdout.split("\n")).toEqual([
    "double/tests/hidden.ts:14: does not come to an end while loading",
    "exits/tests/visible.ts:12: threw while loading: TypeError: Cannot read properties of undefined (reading 'exit')",
    "throws/tests/visible.ts:12: threw while loading: Error: no",
    "Proven: twice",
    "",
  ]);
  expect([code, stderr]).toEqual([1, ""]);
});

test("what does not hold is said, and exits with 1", async () => {
  const dir = await writeCourse({ "starter.ts": double["solution.ts"] });
  const sentence = `double/starter.ts: is accepted as it is
  Why it matters: a student who sends it without writing a line gets all the points.
  What to do: leave something to write: \`throw new Error("Not written yet")\` as the body of each function.`;
  expect(await shell(dir, "check", "double")).toEqual({
    code: 1,
    stdout: `${sentence}\nNothing is proven yet\n`,
    stderr: "",
  });
});

const guarded = "export const double = (x: number): number => (x === 0 ? 0 : 2 * x);\n";

test("what no test notices of the changes to a solution is a diff, and exits with 1 where it is too much", async () => {
  const dir = await writeCourse({ "solution.ts": guarded });
  const { code, stdout } = await shell(dir, "check", "--mutate");
  expect(code).toBe(1);
  expect(stdout).toContain("twice: the tests notice 5 of 5 changes to the solution (100 %)\n");
  expect(stdout).toContain(`double: the tests notice 7 of 12 changes to the solution (58 %)
double/solution.ts:1: no test notices x === 0 → false
  - export const double = (x: number): number => (x === 0 ? 0 : 2 * x);
  + export const double = (x: number): number => (false ? 0 : 2 * x);
`);
  expect(stdout).toMatch(
    /double\/tests\/hidden\.ts: more test cases are needed: 58 % .*\n {2}Why it matters: .*\n {2}What to do: .*\n/,
  );
  expect(stdout).toMatch(
    /double\/mistakes: pairs that change the same lines .*: adds-two with squares\nProven: twice\n$/,
  );
});

test("the changes are counted in JSON too, and those declared equivalent are told apart", async () => {
  const declared = "equivalent:\n  - change: x === 0 → false\n    why: 2 · 0 is 0\n";
  const dir = await writeCourse({
    "solution.ts": guarded,
    "exercise.yaml": double["exercise.yaml"] + declared,
    "tests/visible.ts": double["tests/visible.ts"]!.replace(
      "run({ student, check }) {",
      "run({ student, check }) {\nfor (const x of [-1, 0, 1]) check.equal(student.double(x), x + x);",
    ),
  });
  const { code, stdout } = await shell(dir, "check", "double", "--mutate", "--json");
  const equivalent = [{ change: "x === 0 → false", why: "2 · 0 is 0" }];
  const counts = { noticed: 11, of: 11, percent: 100, survivors: [], equivalent };
  expect(JSON.parse(stdout)).toEqual({
    proven: ["double"],
    problems: [
      {
        file: "double/mistakes",
        message: expect.stringMatching(/^pairs that change the same lines .*: adds-two with squares$/),
        exercise: "double",
        isNote: true,
      },
    ],
    mutations: [{ exercise: "double", ...counts }],
  });
  expect(code).toBe(0);
});

test("an exercise that is not there is one sentence", async () => {
  const dir = await writeCourse();
  expect(await refusal("check", "duoble", "--course", dir)).toBe(
    "there is no exercise called duoble; did you mean double?",
  );
});
