import { expect, test } from "vitest";
import { double, type Files, writeCourse } from "../exercise/fixture.ts";
import { gd } from "./gd.ts";

/** What `gd check double` says of the sound exercise, changed so. */
async function said(changes: Files): Promise<string[]> {
  const { code, stdout, stderr } = await gd(await writeCourse(changes), "check", "double");
  expect(stderr).toBe("");
  const lines = stdout.trimEnd().split("\n");
  expect(code).toBe(lines.length === 1 ? 0 : 1);
  return lines;
}

test("a sound course is proven", async () => {
  const dir = await writeCourse();
  expect(await gd(dir, "check")).toEqual({ code: 0, stdout: "Proven: twice, double\n", stderr: "" });
  const { stdout } = await gd(dir, "check", "double", "--json");
  expect(JSON.parse(stdout)).toEqual({ proven: ["double"], problems: [] });
});

test("a broken exercise is said, and the others are proven", async () => {
  const dir = await writeCourse({ "exercise.yaml": `${double["exercise.yaml"]}minuts: 5\n` });
  expect(await gd(dir, "check")).toEqual({
    code: 1,
    stdout: "double/exercise.yaml:3: `minuts` is not a key; did you mean `minutes`?\nProven: twice\n",
    stderr: "",
  });
  expect((await gd(dir, "check", "twice")).code).toBe(0);
});

test("an exercise that is not there is one sentence", async () => {
  expect(await gd(await writeCourse(), "check", "duoble")).toEqual({
    code: 2,
    stdout: "",
    stderr: "there is no exercise called duoble; did you mean double?\n",
  });
});

const hint = "/** Why? */\n";

test.each<[string, Files, RegExp]>([
  [
    "a solution that its tests refuse",
    {
      "solution.ts": "export function double(x: number): number {\n  return Math.abs(2 * x);\n}\n",
      "tests/hidden.ts": double["tests/hidden.ts"]!.replace(/Solution\.double.*?\)/, "(-10").replace(
        "[0])",
        ")",
      ),
    },
    /^double\/solution\.ts: earns wrong-answer in "doubles a negative number"/,
  ],
  [
    "a starter that is accepted",
    { "starter.ts": double["solution.ts"] },
    /^double\/starter\.ts: is accepted as it stands; leave something to write$/,
  ],
  [
    "a mistake that is accepted",
    { "mistakes/adds.wrong-answer.ts": `${hint}export const double = (x: number) => x + x;` },
    /^double\/mistakes\/adds\.wrong-answer\.ts: is accepted; add a test case that notices it$/,
  ],
  [
    "a mistake with another verdict",
    { "mistakes/throws.wrong-answer.ts": `${hint}export const double = (x: any) => x.y.z;` },
    /^double\/mistakes\/throws\.wrong-answer\.ts: is to earn wrong-answer, but earns runtime-error in "doubles three": /,
  ],
  [
    "a mistake that answers as another",
    { "mistakes/two-more.wrong-answer.ts": `${hint}export const double = (x: number) => 2 + x;` },
    /^double\/mistakes\/two-more\.wrong-answer\.ts: answers as adds-two does wherever it fails; /,
  ],
  [
    "too little fuel",
    { "exercise.yaml": `${double["exercise.yaml"]}fuel: 20\n` },
    /^double\/exercise\.yaml: "doubles .*" takes the solution \d+ fuel, and 20 times that must be allowed; write `fuel: \d+`$/,
  ],
  [
    "a secret in the statement",
    { "README.md": "We ask whether it doubles a negative number." },
    /^double\/tests\/hidden\.ts: the name "doubles a negative number" stands in what students are given to read$/,
  ],
])("%s is said", async (_, changes, sentence) => {
  const lines = await said(changes);
  expect(lines[0]).toMatch(sentence);
  expect(lines).toEqual([lines[0], "Nothing is proven yet"]);
});

test("a hidden test that no mistake fails is idle, also where a mistake does not get as far as that", async () => {
  const idle =
    '{ name: "doubles zero", run({ student, check }) { check.equal(student.double(0) === 7, false); } },';
  const hidden = double["tests/hidden.ts"]!.replace("export default [", `export default [\n${idle}`);
  const changes = {
    "tests/hidden.ts": hidden,
    "mistakes/asks-too-much.runtime-error.ts": null,
    "mistakes/turns-for-ever.time-limit.ts": `${hint}export function double(): number {\n  for (;;);\n}`,
    "mistakes/does-not-parse.compile-error.ts": `${hint}export const double = (`,
  };
  expect(await said(changes)).toEqual([
    'double/tests/hidden.ts: no mistake fails "doubles zero"; add to mistakes/ the one it is there for',
    "Nothing is proven yet",
  ]);
});
