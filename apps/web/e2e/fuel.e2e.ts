import { join } from "node:path";
import { loadExercise } from "@graded-descent/course";
import { compile, type Program } from "@graded-descent/grader";
import type { Grader } from "@graded-descent/grader/browser";
import { openPool } from "@graded-descent/grader/node";
import { expect, test } from "@playwright/test";
import ts from "typescript";
import { openGraderPage } from "./grader-page.ts";
import { exerciseFile, root } from "./workspace.ts";

const slug = "mini-batch-descent";
const solution = exerciseFile(slug, "solution.ts");

const sources = [
  solution,
  exerciseFile(slug, "starter.ts"),
  `${solution}\nconsole.log([3, 1, 2].map(Math.sqrt).sort());`,
  `const deep = (n) => (n === 0 ? 0 : 1 + deep(n - 1));\ndeep(300);\n${solution}`,
  "export function miniBatchEpoch() { let n = 0; for (let i = 0; i < 100_000; i++) n += i % 7; return [n]; }",
  "export function miniBatchEpoch() { for (;;); }",
];
const RUNS = 1000;

test("a submission uses the same fuel in Chromium as in Node, as the first one and as the thousandth", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const exercise = await loadExercise(join(root, "exercises", slug));
  const { testsUrl } = await openGraderPage(page, exercise);
  const programs = sources.map((source) => compile(ts, source));
  const others = Array.from(
    { length: RUNS },
    (_, i): Program => ({
      js: `const list = Array.from({ length: ${i} }, String); export const other = () => list;`,
    }),
  );
  const inChromium = await page.evaluate(
    async ([terms, testsUrl, programs, others]) => {
      const { grader } = window as never as { grader: Grader };
      const fuelOf = async (program: Program) => (await grader.run({ terms, testsUrl }, program)).fuel;
      const [first, last]: number[][] = [[], []];
      for (const program of programs) first.push(await fuelOf(program));
      for (const program of others) await fuelOf(program);
      for (const program of programs) last.push(await fuelOf(program));
      return { first, last };
    },
    [exercise.terms.visible, testsUrl, programs, others] as const,
  );

  const pool = openPool({ threads: 1 });
  const inNode: number[] = [];
  for (const source of sources) inNode.push((await pool.grade(exercise, source, { visibleOnly: true })).fuel);
  await pool.close();
  expect(inChromium).toEqual({ first: inNode, last: inNode });
  expect(new Set(inNode).size).toBe(sources.length);
});
