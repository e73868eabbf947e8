import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Exercise, loadExercise } from "@graded-descent/course";
import { openPool } from "@graded-descent/grader/node";
import { afterAll, expect, test } from "vitest";
import { type Attack, contain, readAttack } from "./attack.ts";

const folder = join(import.meta.dirname, "../../packages/grader/attacks");
const attacks = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
  .map((name) => [name, readAttack(readFileSync(join(folder, name), "utf8"))] as const);

const courses = [join(import.meta.dirname, "../../exercises"), join(folder, "exercises")];
const exercises = new Map<string, Promise<Exercise>>();
const exerciseOf = (slug: string) => {
  if (!exercises.has(slug))
    exercises.set(slug, loadExercise(courses.map((dir) => join(dir, slug)).find(existsSync)!));
  return exercises.get(slug)!;
};

/** What the solution's report is where no attack has been. */
const quietPool = openPool({ threads: 1 });
const quiet = new Map<string, Promise<string>>();
const quietReport = async (slug: string) => {
  if (!quiet.has(slug)) {
    const exercise = await exerciseOf(slug);
    quiet.set(
      slug,
      quietPool.grade(exercise, exercise.solution).then((report) => JSON.stringify(report)),
    );
  }
  return quiet.get(slug)!;
};

/** Two at once, each in a thread of its own that meets all that the attacks before may have left, nine in a row. */
const pools = [openPool({ threads: 1 }), openPool({ threads: 1 })];
afterAll(() => Promise.all([quietPool, ...pools].map((pool) => pool.close())));

test.concurrent.each([0, 1])(
  "attacks are contained, and leave nothing for the submission after each (%i)",
  async (turn) => {
    const wrong: Record<string, string[]> = {};
    for (const [name, attack] of attacks.filter((_, i) => Math.floor(i / 9) % 2 === turn)) {
      const exercise = await exerciseOf(attack.exercise);
      const outcome = await contain(pools[turn], exercise, attack, await quietReport(attack.exercise));
      if (outcome.wrong.length > 0) wrong[name] = outcome.wrong;
    }
    expect(wrong).toEqual({});
  },
  180_000,
);

test("every attack names the verdicts that are right for it", () => {
  expect(attacks.filter(([, { verdicts }]) => verdicts === undefined)).toEqual([]);
});

const smugglers = attacks.filter(([name]) => name.includes("smuggles"));

test.each(smugglers)(
  "%s has something that the report for staff must keep from students",
  async (_, attack: Attack) => {
    const { report } = await contain(pools[0], await exerciseOf("step"), attack, "");
    const honest = await pools[0].grade(await exerciseOf("step"), (await exerciseOf("step")).solution);
    const kept = JSON.stringify(report.tests.filter(({ visibility }) => visibility === "hidden"));
    expect(kept.includes("SMUGGLED") || report.fuel !== honest.fuel).toBe(true);
  },
);
