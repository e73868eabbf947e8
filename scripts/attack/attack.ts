import type { Report } from "@graded-descent/grader";
import type { Gradable, Pool } from "@graded-descent/grader/node";
import { publicReport } from "@graded-descent/grader/node";

/** A hostile submission. Its first lines say which verdicts are right for it, and for which exercise it is. */
export interface Attack {
  source: string;
  /** None where the file names none. */
  verdicts: string[] | undefined;
  exercise: string;
}

/** The result of an attack; it was contained where nothing is wrong. */
export interface AttackResult {
  report: Report;
  milliseconds: number;
  wrong: string[];
}

/** What a hostile submission calls what it tries to carry out of hidden tests. */
const LOOT = "SMUGGLED";

/** Reads an attack from its source: `// verdict: time-limit | memory-limit`, then perhaps `// exercise: <slug>`. */
export function readAttack(source: string): Attack {
  const [, verdicts] = /^\uFEFF?\/\/ verdict: (.*)/.exec(source) ?? [];
  const [, exercise = "step"] = /^.*\r?\n\/\/ exercise: ([a-z0-9-]+)/.exec(source) ?? [];
  return { source, verdicts: verdicts?.split("|").map((verdict) => verdict.trim()), exercise };
}

/** Grades an attack, then the exercise's solution, whose report must be `quiet`: that of a pool no attack has seen. */
export async function contain(
  pool: Pool,
  exercise: Gradable,
  attack: Attack,
  quiet: string,
): Promise<AttackResult> {
  const started = performance.now();
  const report = await pool.grade(exercise, attack.source);
  const milliseconds = Math.round(performance.now() - started);
  const after = JSON.stringify(await pool.grade(exercise, exercise.solution));

  const wrong: string[] = [];
  if (report.verdict === "judge-error") wrong.push(`the grader failed: ${messageOf(report)}`);
  else if (attack.verdicts?.includes(report.verdict) === false)
    wrong.push(`expected ${attack.verdicts.join(" or ")}: ${messageOf(report)}`);
  if (JSON.stringify(publicReport(report)).includes(LOOT)) wrong.push("hidden arguments got out");
  if (after !== quiet) wrong.push("the next submission was graded otherwise than on its own");
  return { report, milliseconds, wrong };
}

export function messageOf({ message, tests }: Report): string {
  return message ?? tests.find(({ verdict }) => verdict !== "accepted")?.message ?? "no message";
}
