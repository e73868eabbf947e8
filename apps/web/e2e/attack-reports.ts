import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "@graded-descent/course";
import { compile, type Program } from "@graded-descent/grader";
import type { Grader } from "@graded-descent/grader/browser";
import { openPool } from "@graded-descent/grader/node";
import ts from "typescript";
import type { ScriptedPage } from "./grader-page.ts";
import { recursions } from "./recursions.ts";
import { root } from "./workspace.ts";

const folder = join(root, "packages/grader/attacks");

/** The hostile submissions of packages/grader/attacks that are for the exercise `step`. */
export const attacks = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, source: readFileSync(join(folder, name), "utf8") }))
  .filter(({ source }) => !source.includes("// exercise: "));

/** The kinds of recursion without end, each as a submission that tells how deep it came. */
export const recursionSources = Object.entries(recursions).map(([name, code]) => ({
  name,
  source: `let depth = 0;
export function step(): never { try { ${code} } catch {} throw new Error("depth " + depth); }`,
}));

/**
 * Grades sources in a page with a grader and in Node, an honest one after each; those whose reports differ.
 * `testsUrl` is where the page finds the visible tests of `exercise`.
 */
export async function differing(
  page: ScriptedPage,
  {
    exercise,
    testsUrl,
    sources,
  }: { exercise: Exercise; testsUrl: string; sources: { name: string; source: string }[] },
): Promise<string[]> {
  const inBrowser = (program: Program): Promise<string> =>
    page.evaluate(
      async ([terms, testsUrl, program]) =>
        JSON.stringify(
          await (window as never as { grader: Grader }).grader.run({ terms, testsUrl }, program),
        ),
      [exercise.terms.visible, testsUrl, program] as const,
    );
  const pool = openPool({ threads: 1 });
  const inNode = async (source: string) =>
    JSON.stringify(await pool.grade(exercise, source, { visibleOnly: true }));

  const solution = compile(ts, exercise.solution);
  const honest = await inNode(exercise.solution);
  const different: string[] = [];
  for (const { name, source } of sources) {
    const program = compile(ts, source, { probes: true }); // as a page has it
    const [here, there] = [await inBrowser(program), await inNode(source)];
    // Diagnosis is the pool's: the page was given no mistakes to compare with.
    if (withoutDiagnosis(here) !== withoutDiagnosis(there)) different.push(`${name}:\n${here}\n${there}`);
    if ((await inBrowser(solution)) !== honest) different.push(`${name}: the next run differs`);
  }
  await pool.close();
  return different;
}

const withoutDiagnosis = (report: string) => {
  const { diagnosis: _, answersHash: __, ...rest } = JSON.parse(report);
  return JSON.stringify(rest);
};
