import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Text by path; `null` leaves a file out. */
export type FileTexts = Record<string, string | null>;

/** The smallest valid exercise: `double(x)` is 2x. */
export const double: FileTexts = {
  "exercise.yaml": "title: Double\nsummary: Twice a number.\n",
  "README.md": "Write `double(x)`, which is $2x$.\n",
  "starter.ts": 'export function double(x: number): number {\n  throw new Error("Not written yet");\n}\n',
  "solution.ts": "export function double(x: number): number {\n  return 2 * x;\n}\n",
  "tests/visible.ts": `import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "doubles three",
    run({ student, check }) {
      check.equal(student.double(3), 6, "How much is 3 + 3?");
    },
  },
] satisfies TestCase<typeof Solution>[];
`,
  "tests/hidden.ts": `import { vec } from "@graded-descent/core/vector";
import type { TestCase } from "@graded-descent/grader";
import * as Solution from "../solution.ts";

export default [
  {
    name: "doubles a negative number",
    points: 3,
    run({ student, check }) {
      check.equal(student.double(-5), Solution.double(vec(-5)[0]), "What of the sign?");
    },
  },
] satisfies TestCase<typeof Solution>[];
`,
  "mistakes/adds-two.wrong-answer.ts":
    "/** Is twice a number the number and two? */\nexport const double = (x: number) => x + 2;\n",
  "mistakes/squares.wrong-answer.ts":
    "/** Is twice a number its square? */\nexport const double = (x: number) => x * x;\n",
  "mistakes/asks-too-much.runtime-error.ts":
    "/** Which functions does a number have? */\nexport const double = (x: any) => x.twice();\n",
};

const twice: FileTexts = Object.fromEntries(
  Object.entries(double).map(([file, text]) => [file, text?.replaceAll("double", "twice") ?? null]),
);

/** Writes files into a temporary folder, which is removed after the test. */
export async function writeFolder(files: FileTexts): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "graded-descent-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

/** Writes a course of two valid exercises, `double` and `twice`, with changes to the first; returns its folder. */
export async function writeCourse(changes: FileTexts = {}, others: FileTexts = {}): Promise<string> {
  const inFolder = (slug: string, files: FileTexts) =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`exercises/${slug}/${file}`, text]));
  const items = "      - exercise: twice\n      - exercise: double\n";
  const root = await writeFolder({
    "exercises/course.yaml": `title: Numbers\nparts:\n  - title: One\n    items:\n${items}`,
    ...inFolder("double", { ...double, ...changes }),
    ...inFolder("twice", twice),
    ...others,
  });
  return join(root, "exercises");
}
