import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FileTexts, writeCourse } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { refusal, shell } from "./fixture.ts";

/** Long enough to be somebody's: the loop that each line counts in is another. */
const long = (...ways: string[]) => `export function double(x: number): number {
  let sum = 0;
${ways.map((way) => `  ${way}`).join("\n")}
  return sum === 2 * x ? sum : x + x;
}
`;
const solution = long(
  "for (let i = 0; i < 2; i++) sum += x;",
  "if (sum < 0 && x > 0) throw new Error([sum, x].join());",
  "const parts = [x, x].map((part) => ({ part, half: part / 2 }));",
  "while (parts.length > 4) parts.pop();",
  "sum = parts.reduce((total, { part, half }) => total + part + half - half, 0);",
  "switch (typeof sum) { case 'number': break; default: sum = Number(sum); }",
);
const copied = solution
  .replace(/\bsum\b/g, "total2")
  .replace(/\bparts\b/g, "list")
  .replace("= 0;", "= 0; // mine");

const classOf = async (files: FileTexts) => join(await writeCourse({ "solution.ts": solution }, files), "..");

test("a copy is found in a folder and in its results, shown side by side; a short exercise is not compared", async () => {
  const dir = await classOf({
    "class/ann/double.ts": solution,
    "class/bo <b>/double.ts": copied,
    "class/bo <b>/twice.ts": "export const twice = (x) => 2 * x;",
    "class/cy/twice.ts": "export const twice = (x) => 2 * x;",
  });
  const { code, stdout } = await shell(dir, "similar", "class", "--out", "found");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^twice: not compared: the solution has \d+ fingerprints besides the starter/m);
  expect(stdout).toMatch(
    /^double: 2 compared, 1 pair shares too much\n {2}ann and bo <b>: 100 %, \d+ lines/m,
  );
  const html = await readFile(join(dir, "found/similar.html"), "utf8");
  expect(html).toContain("bo &lt;b&gt;");
  expect(html).toContain("<mark>");
  expect(html).not.toContain("<script");

  await shell(dir, "bulk", "class", "--out", "out");
  const graded = await shell(dir, "similar", "out", "--exercise", "double", "--json");
  expect(JSON.parse(graded.stdout)).toMatchObject([
    { exercise: "double", compared: 2, pairs: [{ left: { student: "ann" }, similarity: 1 }] },
  ]);
});

test("what cannot be compared is one sentence", async () => {
  const dir = await classOf({ "class/ann/double.ts": solution });
  const refused = (...args: string[]) => refusal("similar", ...args, "--course", `${dir}/exercises`);
  expect(await refused(`${dir}/gone`)).toMatch(/gone: there is no such file or folder$/);
  expect(await refused(`${dir}/class`, "--exercise", "duble")).toBe(
    "there is no exercise called duble; did you mean double?",
  );
  expect(await refused(`${dir}/class`, "--exercise", "twice")).toMatch(
    /class holds no submission that can be/,
  );
});
