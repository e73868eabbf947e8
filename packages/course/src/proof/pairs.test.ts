import { join } from "node:path";
import { openPool } from "@graded-descent/grader/node";
import { diffArrays } from "diff";
import ts from "typescript";
import { expect, test } from "vitest";
import { loadCourse } from "../course/course.ts";
import type { Exercise } from "../exercise/load.ts";

const course = join(import.meta.dirname, "../../../../exercises");

/** Lines of the solution, from the first up to but not including the last, and what stands in their place. */
interface Edit {
  from: number;
  to: number;
  lines: string[];
}

/** A source as plain JavaScript, a statement a line: how it is typed, laid out and commented makes no difference. */
function linesOf(source: string): string[] {
  const { target, module } = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
  const compilerOptions = { target, module, removeComments: true };
  return ts.transpileModule(source, { compilerOptions }).outputText.split("\n");
}

function editsOf(base: string[], changed: string[]): Edit[] {
  const edits: Edit[] = [];
  let line = 0;
  for (const { added, removed, value } of diffArrays(base, changed)) {
    const last = edits.at(-1);
    const end = added ? line : line + value.length;
    if (removed) edits.push({ from: line, to: end, lines: [] });
    else if (added && last?.to === line) last.lines = value;
    else if (added) edits.push({ from: line, to: line, lines: value });
    line = end;
  }
  return edits;
}

/** Two changes of one text in one, unless they touch the same lines. */
function merged(base: string[], one: Edit[], other: Edit[]): string | undefined {
  const clash = one.some((a) => other.some((b) => a.from === b.from || (a.from < b.to && b.from < a.to)));
  if (clash || one.length === 0 || other.length === 0) return undefined;
  const text = [...base];
  for (const { from, to, lines } of [...one, ...other].sort((a, b) => b.from - a.from))
    text.splice(from, to - from, ...lines);
  return text.join("\n");
}

/** Every two mistakes of an exercise that can be made in one file. */
function pairsOf({ solution, mistakes }: Exercise): { names: string[]; source: string }[] {
  const base = linesOf(solution);
  const wrong = mistakes
    .filter(({ verdict }) => verdict === "wrong-answer")
    .map(({ name, source }) => ({ name, edits: editsOf(base, linesOf(source)) }));
  return wrong.flatMap((one, i) =>
    wrong.slice(i + 1).flatMap((other) => {
      const source = merged(base, one.edits, other.edits);
      return source === undefined ? [] : [{ names: [one.name, other.name], source }];
    }),
  );
}

/** Fewer pairs of one exercise say little. */
const ENOUGH = 20;

test("of the pairs of mistakes that combine in one file, seven in ten have one of the two named", {
  timeout: 600_000,
}, async () => {
  const pool = openPool();
  const { exercises } = await loadCourse(course);
  const others: string[] = [];
  let wrong = 0;
  for (const [slug, exercise] of exercises) {
    const pairs = pairsOf(exercise);
    if (pairs.length < ENOUGH) continue;
    await Promise.all(
      pairs.map(async ({ names, source }) => {
        const { verdict, diagnosis } = await pool.grade(exercise, source);
        if (verdict !== "wrong-answer") return;
        wrong++;
        if (!diagnosis || !names.includes(diagnosis.mistake ?? ""))
          others.push(`${slug}: ${names.join(" and ")}: ${diagnosis?.mistake ?? "none"}`);
      }),
    );
  }
  await pool.close();
  expect(wrong).toBeGreaterThan(500);
  expect(others.length / wrong, `of ${wrong}\n${others.join("\n")}`).toBeLessThanOrEqual(0.3);
});
