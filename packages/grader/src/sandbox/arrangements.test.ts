import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { readAttack } from "../attack.ts";
import { compile } from "../compile.ts";
import { type Exercise, loadExercise } from "../exercise/load.ts";
import { grade } from "../grade.ts";
import type { Report } from "../report.ts";
import { questionsOf } from "../run-test.ts";
import type { TestCase, TestFile } from "../test-case.ts";
import { openSandbox } from "./fixture.ts";
import type { QuickJS } from "./quickjs.ts";

const course = join(import.meta.dirname, "../../../../exercises");
const attacks = join(import.meta.dirname, "../../attacks");

let sandboxes: [snapshot: QuickJS, fresh: QuickJS];
beforeAll(async () => {
  sandboxes = [await openSandbox("snapshot"), await openSandbox("fresh")];
});

async function testsIn(script: string): Promise<TestCase[]> {
  const file: TestFile = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`);
  return file.default;
}

/** At which step memory ends depends on how malloc has divided it, which a fresh runtime does not undo. */
const comparable = (report: Report) => (report.verdict === "memory-limit" ? { ...report, fuel: 0 } : report);

/** Grades sources in both arrangements; those whose reports differ. */
async function differing({ visible, hidden, terms }: Exercise, sources: [name: string, source: string][]) {
  const questions = questionsOf(await testsIn(visible.script), await testsIn(hidden.script));
  const reports = async (sandbox: QuickJS, source: string) => {
    await sandbox.prepare(terms.full.limits.memoryMb);
    return grade(sandbox, { program: compile(ts, source), questions, terms: terms.full, recordings: [] })
      .report;
  };
  const different: string[] = [];
  for (const [name, source] of sources) {
    const [one, other] = [await reports(sandboxes[0], source), await reports(sandboxes[1], source)];
    if (JSON.stringify(comparable(one)) !== JSON.stringify(comparable(other))) different.push(name);
  }
  return different;
}

const slugs = readdirSync(course, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name) && entry.name !== "node_modules")
  .map(({ name }) => name);

test.each(slugs)(
  "%s: solution, starter and mistakes are reported alike in both arrangements",
  async (slug) => {
    const exercise = await loadExercise(join(course, slug));
    const mistakes = exercise.mistakes.map(({ name, source }): [string, string] => [name, source]);
    const sources: [string, string][] = [
      ["solution", exercise.solution],
      ["starter", exercise.starter],
      ...mistakes,
    ];
    expect(await differing(exercise, sources)).toEqual([]);
  },
);

/** What only the pool can stop, what is slow, and what asks how much memory is left to the last byte. */
const BEYOND = /^(05|07|17|19|43|77|112|116|135|136|15[3-79]|16[0-2]|2(18|19|20))-/;

test("attacks are reported alike in both arrangements", async () => {
  const exercise = await loadExercise(join(course, "step"));
  const sources = readdirSync(attacks)
    .filter((name) => name.endsWith(".ts") && !BEYOND.test(name))
    .map((name) => [name, readFileSync(join(attacks, name), "utf8")] as [string, string])
    .filter(([, source]) => readAttack(source).exercise === "step");
  expect(sources.length).toBeGreaterThan(100);
  expect(await differing(exercise, sources)).toEqual([]);
});
