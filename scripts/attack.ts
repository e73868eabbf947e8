import { existsSync, readdirSync, readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import type { Exercise } from "../packages/grader/src/node.ts";

enableCompileCache(); // as `gd` does: it halves the memory that a thread starts with
const { contain, readAttack } = await import("../packages/grader/src/attack.ts");
const { loadExercise, openPool } = await import("../packages/grader/src/node.ts");

/** Grades every file of a folder as a hostile submission, an honest one after each: `npm run -s attack -- <folder>`. */

const MAX_MILLISECONDS = 5000;
const COURSES = [
  join(import.meta.dirname, "../exercises"),
  join(import.meta.dirname, "../packages/grader/attacks/exercises"),
];

const folder = process.argv[2] ?? join(import.meta.dirname, "../packages/grader/attacks");
const names = attackFiles(folder);
if (names) process.exitCode = await attackAll(names);
else {
  console.error(`folder must be one of submissions (.ts or .js files), got ${folder}`);
  process.exitCode = 2;
}

function attackFiles(from: string): string[] | undefined {
  try {
    const files = readdirSync(from, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.[jt]s$/.test(entry.name))
      .map((entry) => entry.name);
    return files.length > 0 ? files.sort((a, b) => a.localeCompare(b, "en", { numeric: true })) : undefined;
  } catch {
    return undefined;
  }
}

/** One thread, so that each submission meets what the one before may have left. */
async function attackAll(names: string[]): Promise<number> {
  const pool = openPool({ threads: 1 });
  const loaded = new Map<string, { exercise: Exercise; quiet: string }>();
  async function load(slug: string) {
    const course = COURSES.find((dir) => existsSync(join(dir, slug))) ?? COURSES[0];
    const exercise = await loadExercise(join(course, slug));
    return { exercise, quiet: JSON.stringify(await pool.grade(exercise, exercise.solution)) };
  }

  // Before any attack: these reports are what all later ones are held against.
  const attacks = names.map((name) => ({ name, ...readAttack(readFileSync(join(folder, name), "utf8")) }));
  for (const { exercise } of attacks) if (!loaded.has(exercise)) loaded.set(exercise, await load(exercise));

  let notContained = 0;
  for (const { name, ...attack } of attacks) {
    const { exercise, quiet } = loaded.get(attack.exercise)!;
    const { report, milliseconds, wrong } = await contain(pool, exercise, attack, quiet);
    if (milliseconds > MAX_MILLISECONDS) wrong.push(`took longer than ${MAX_MILLISECONDS} ms`);
    if (wrong.length > 0) notContained++;
    console.log(
      [
        name.padEnd(50),
        report.verdict.padEnd(14),
        (attack.verdicts ? (attack.verdicts.includes(report.verdict) ? "right" : "wrong") : "any").padEnd(6),
        `${milliseconds} ms`.padStart(9),
        `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`.padStart(8),
        ...wrong.map((what) => ` ${what}`),
      ].join(" "),
    );
  }
  await pool.close();
  console.log(`${names.length - notContained} contained, ${notContained} not`);
  return notContained > 0 ? 1 : 0;
}
