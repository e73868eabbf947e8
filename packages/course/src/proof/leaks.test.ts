import { join } from "node:path";
import { expect, test } from "vitest";
import { loadExercise } from "../exercise/load.ts";
import { type FileTexts, writeCourse } from "../fixture.ts";
import { leaks } from "./leaks.ts";

const found = async (changes: FileTexts) =>
  leaks(await loadExercise(join(await writeCourse(changes), "double")));

const body = '  return ["twice", x].includes("x") ? 0 : 2 * x;';
const solution = `export function double(x: number): number {\n${body}\n}\n`;

test("a sound exercise gives nothing away, though starter and solution share a signature", async () => {
  expect(await found({ "solution.ts": solution })).toEqual([]);
});

test("a line of the solution in the statement is found, whatever its indentation", async () => {
  const statement = `Write this:\n\n    ${body}\n`;
  expect(await found({ "solution.ts": solution, "README.md": statement })).toMatchObject([
    {
      file: "double/solution.ts",
      line: 2,
      message: "this line is in what students are given to read",
      todo: "say it in other words in double/README.md",
    },
  ]);
});

test("a line of the solution in what is shown afterwards is found", async () => {
  expect(await found({ "solution.ts": solution, "after.md": `    ${body}\n` })).toMatchObject([
    { file: "double/solution.ts", line: 2, todo: "say it in other words in double/after.md" },
  ]);
});

test("a line of another accepted solution in the statement is found", async () => {
  const other = "export const double = (x: number) => [x, x].reduce((a, b) => a + b);";
  expect(await found({ "accepted/by-adding.ts": `${other}\n`, "README.md": other })).toMatchObject([
    { file: "double/accepted/by-adding.ts", line: 1 },
  ]);
});

test("the name of a hidden test in the statement is found", async () => {
  expect(await found({ "README.md": "We ask whether it doubles a negative\nnumber." })).toMatchObject([
    {
      file: "double/tests/hidden.ts",
      message: 'the name "doubles a negative number" is in what students are given to read',
    },
  ]);
});

test("a mistake that the visible tests spell out is found", async () => {
  const mistake = "/** Why? */\nexport const double = (x: number) => x + x + x + x;\n";
  const visible = `export default [{ name: "one", run() {\n// export const double = (x: number) => x + x + x + x;\n} }];`;
  const [problem] = await found({ "mistakes/adds.wrong-answer.ts": mistake, "tests/visible.ts": visible });
  expect(problem).toMatchObject({ file: "double/mistakes/adds.wrong-answer.ts", line: 2 });
});
