import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadExercise } from "@graded-descent/course";
import { compile, type Program, type Report } from "@graded-descent/grader";
import type { Grader } from "@graded-descent/grader/browser";
import { openPool } from "@graded-descent/grader/node";
import { expect, type Page, test } from "@playwright/test";
import ts from "typescript";
import { openGraderPage } from "./grader-page.ts";
import { recursions } from "./recursions.ts";
import { root } from "./workspace.ts";

const folder = join(root, "packages/grader/attacks");

const attacks = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, source: readFileSync(join(folder, name), "utf8") }))
  .filter(({ source }) => !source.includes("// exercise: "));

/** Grades sources in the page and in Node, an honest one after each; those whose reports differ. */
async function differing(page: Page, sources: { name: string; source: string }[]): Promise<string[]> {
  const exercise = await loadExercise(join(root, "exercises/step"));
  const { testsUrl } = await openGraderPage(page, exercise);
  const inBrowser = (program: Program): Promise<Report> =>
    page.evaluate(
      ([terms, testsUrl, program]) =>
        (window as never as { grader: Grader }).grader.run({ terms, testsUrl }, program),
      [exercise.terms.visible, testsUrl, program] as const,
    );
  const pool = openPool({ threads: 1 });
  const inNode = async (source: string) =>
    JSON.stringify(await pool.grade(exercise, source, { visibleOnly: true }));

  const solution = compile(ts, exercise.solution);
  const honest = await inNode(exercise.solution);
  const different: string[] = [];
  for (const { name, source } of sources) {
    const [here, there] = [JSON.stringify(await inBrowser(compile(ts, source))), await inNode(source)];
    // Diagnosis is the pool's: the page was given no mistakes to compare with.
    if (withoutDiagnosis(here) !== withoutDiagnosis(there)) different.push(`${name}:\n${here}\n${there}`);
    if (JSON.stringify(await inBrowser(solution)) !== honest) different.push(`${name}: the next run differs`);
  }
  await pool.close();
  return different;
}

const withoutDiagnosis = (report: string) => {
  const { diagnosis: _, answersHash: __, ...rest } = JSON.parse(report);
  return JSON.stringify(rest);
};

for (const part of [0, 1, 2])
  test(`every attack has the report that it has in Node, and leaves nothing for the next run (${part})`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const mine = attacks.filter((_, i) => i % 3 === part);
    expect(mine.length).toBeGreaterThan(80);
    expect(await differing(page, mine)).toEqual([]);
  });

test("every kind of recursion ends at the depth at which it ends in Node", async ({ page }) => {
  test.setTimeout(180_000);
  const sources = Object.entries(recursions).map(([name, code]) => ({
    name,
    source: `let depth = 0;
export function step(): never { try { ${code} } catch {} throw new Error("depth " + depth); }`,
  }));
  expect(await differing(page, sources)).toEqual([]);
});
