import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import type { Exercise } from "@graded-descent/course";

enableCompileCache(); // as `gd` does: it halves the memory that a thread starts with
const { contain, readAttack } = await import("./attack.ts");
const { openPool } = await import("@graded-descent/grader/node");

/** Grades every file of a folder as a hostile submission, an honest one after each: `npm run -s attack -- <folder>`. */

const MAX_MILLISECONDS = 5000;
const COURSES = [
  join(import.meta.dirname, "../../exercises"),
  join(import.meta.dirname, "../../packages/grader/attacks/exercises"),
];

const folder = process.argv[2] ?? join(import.meta.dirname, "../../packages/grader/attacks");
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

/**
 * Reads exercises in a process of its own, which prints their problems, since the peak memory of this one is what is
 * printed.
 */
async function loadExercises(slugs: string[]): Promise<Exercise[] | undefined> {
  const folders = slugs.map((slug) =>
    join(COURSES.find((dir) => existsSync(join(dir, slug))) ?? COURSES[0], slug),
  );
  const reader = fork(join(import.meta.dirname, "load-exercises.ts"), folders);
  const [exercises] = await Promise.race([once(reader, "message"), once(reader, "exit")]);
  return Array.isArray(exercises) ? exercises : undefined;
}

/** One thread, so that each submission meets what the one before may have left. */
async function attackAll(names: string[]): Promise<number> {
  const attacks = names.map((name) => ({ name, ...readAttack(readFileSync(join(folder, name), "utf8")) }));
  const exercises = await loadExercises([...new Set(attacks.map(({ exercise }) => exercise))]);
  if (!exercises) return 2;

  const pool = openPool({ threads: 1 });
  // Graded before any attack: all later reports are compared with these.
  const loaded = new Map<string, { exercise: Exercise; quiet: string }>();
  for (const exercise of exercises) {
    const quiet = JSON.stringify(await pool.grade(exercise, exercise.solution));
    loaded.set(exercise.slug, { exercise, quiet });
  }

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
