import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type Program, type Report } from "@graded-descent/grader";
import type { Grader } from "@graded-descent/grader/browser";
import { loadExercise, openPool } from "@graded-descent/grader/node";
import { expect, test } from "@playwright/test";
import ts from "typescript";
import { openGraderPage } from "./grader-page.ts";
import { root } from "./workspace.ts";

const folder = join(root, "packages/grader/attacks");

/** Ended by the clock alone, six seconds each: two of them stand for all. */
const NEVER_POLLS = /^(07|17|77|112|116|13[56]|159|16[0-2]|218|220)-/;

const attacks = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !NEVER_POLLS.test(name))
  .map((name) => ({ name, source: readFileSync(join(folder, name), "utf8") }))
  .filter(({ source }) => !source.includes("// exercise: "));

test("every attack is contained in the browser as well, and the next run is as if it had not been", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const exercise = await loadExercise(join(root, "exercises/step"));
  const { testsUrl } = await openGraderPage(page, exercise);
  const run = (program: Program) =>
    page.evaluate(
      ([terms, testsUrl, program]) =>
        (window as never as { grader: Grader }).grader.run({ terms, testsUrl }, program),
      [exercise.terms.visible, testsUrl, program] as const,
    );

  const pool = openPool({ threads: 1 });
  const honest = JSON.stringify(await pool.grade(exercise, exercise.solution, { visibleOnly: true }));
  await pool.close();
  const solution = compile(ts, exercise.solution);
  expect(attacks.length).toBeGreaterThan(100);

  const loose: string[] = [];
  for (const { name, source } of attacks) {
    const right = /^\uFEFF?\/\/ verdict: (.*)/
      .exec(source)![1]
      .split("|")
      .map((verdict) => verdict.trim());
    const report: Report = await run(compile(ts, source));
    // A hidden test may be what an attack fails.
    if (![...right, "accepted"].includes(report.verdict))
      loose.push(`${name}: ${report.verdict}, not ${right.join(" or ")}`);
    if (JSON.stringify(await run(solution)) !== honest) loose.push(`${name}: the next run is another`);
  }
  expect(loose).toEqual([]);
});
