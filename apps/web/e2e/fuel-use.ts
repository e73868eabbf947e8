import type { Exercise } from "@graded-descent/course";
import { compile, type Program } from "@graded-descent/grader";
import type { Grader } from "@graded-descent/grader/browser";
import { openPool } from "@graded-descent/grader/node";
import ts from "typescript";
import type { ScriptedPage } from "./grader-page.ts";
import { exerciseFile } from "./workspace.ts";

export const slug = "mini-batch-descent";
const solution = exerciseFile(slug, "solution.ts");

const sources = [
  solution,
  exerciseFile(slug, "starter.ts"),
  `${solution}\nconsole.log([3, 1, 2].map(Math.sqrt).sort());`,
  `const deep = (n) => (n === 0 ? 0 : 1 + deep(n - 1));\ndeep(300);\n${solution}`,
  "export function miniBatchEpoch() { let n = 0; for (let i = 0; i < 100_000; i++) n += i % 7; return [n]; }",
  "export function miniBatchEpoch() { for (;;); }",
];

/** The fuel of each source in a page with a grader: at first, and again after so many other programs. */
export function fuelInBrowser(
  page: ScriptedPage,
  { exercise, testsUrl, runs }: { exercise: Exercise; testsUrl: string; runs: number },
): Promise<{ first: number[]; last: number[] }> {
  const programs = sources.map((source) => compile(ts, source));
  const others = Array.from(
    { length: runs },
    (_, i): Program => ({
      js: `const list = Array.from({ length: ${i} }, String); export const other = () => list;`,
    }),
  );
  return page.evaluate(
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
}

/** The fuel of each source in Node. */
export async function fuelInNode(exercise: Exercise): Promise<number[]> {
  const pool = openPool({ threads: 1 });
  const fuel: number[] = [];
  for (const source of sources) fuel.push((await pool.grade(exercise, source, { visibleOnly: true })).fuel);
  await pool.close();
  return fuel;
}
