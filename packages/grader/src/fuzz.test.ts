import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { compile } from "./compile.ts";
import { loadExercise } from "./exercise/load.ts";
import { program, shapeProgram } from "./fuzz.ts";
import { grade } from "./grade.ts";
import type { Report } from "./report.ts";
import { type Question, questionsOf } from "./run-test.ts";
import { openSandbox } from "./sandbox/fixture.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";
import type { Terms } from "./terms.ts";
import type { TestFile } from "./test-case.ts";

let sandboxes: Sandbox[];
let questions: Question[];
let terms: Terms;

beforeAll(async () => {
  sandboxes = [openSandbox(), openSandbox()];
  const exercise = await loadExercise(join(import.meta.dirname, "../../../exercises/step"));
  const [visible, hidden] = await Promise.all(
    [exercise.visible.script, exercise.hidden.script].map(
      (script): Promise<TestFile> =>
        import(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`),
    ),
  );
  questions = questionsOf(visible.default, hidden.default);
  // Less than a submission may have, since some of these never end.
  terms = { ...exercise.terms.full, limits: { fuel: 200_000, memoryMb: 32 } };
});

async function gradeIn(sandbox: Sandbox, source: string): Promise<Report> {
  return grade(sandbox, { program: compile(ts, source), questions, terms, recordings: [] }).report;
}

test.each([
  ["random programs", program, 180],
  ["values of random shape", shapeProgram, 150],
])(
  "%s are never our fault, and are reported alike by engines that have seen other programs before",
  async (_, sources, numRuns) => {
    const verdicts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const [one, ...others] = await Promise.all(sandboxes.map((sandbox) => gradeIn(sandbox, source)));
        verdicts.add(one.verdict);
        expect(one.verdict).not.toBe("judge-error");
        for (const other of others) expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      { seed: 20260101, numRuns },
    );
    // They must reach more than one way to fail to be worth their time.
    expect(verdicts.size).toBeGreaterThanOrEqual(2);
  },
);
