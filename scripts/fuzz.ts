import { randomInt } from "node:crypto";
import { join } from "node:path";
import fc from "fast-check";
import { program, shapeProgram } from "../packages/grader/src/fuzz.ts";
import { loadExercise, openPool } from "../packages/grader/src/node.ts";

/**
 * Grades random programs for as long as it is told to: `npm run fuzz [seconds] [seed]`. None may end in a
 * judge-error, and each must be reported the same by two pools.
 */

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? randomInt(2 ** 31));
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error("usage: npm run fuzz [seconds, above 0] [seed, a whole number]");
  process.exit(2);
}
console.log(`seed ${seed}`);

const exercise = await loadExercise(join(import.meta.dirname, "../exercises/step"));
const pools = [openPool({ threads: 1 }), openPool({ threads: 1 })];
const verdicts = new Map<string, number>();

const result = await fc.check(
  fc.asyncProperty(fc.oneof(program, shapeProgram), async (source) => {
    const [one, other] = await Promise.all(pools.map((pool) => pool.grade(exercise, source)));
    verdicts.set(one.verdict, (verdicts.get(one.verdict) ?? 0) + 1);
    if (one.verdict === "judge-error")
      throw new Error(`judge-error: ${one.message ?? JSON.stringify(one.tests)}`);
    if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error("two pools reported it differently");
  }),
  {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
  },
);
await Promise.all(pools.map((pool) => pool.close()));

for (const [verdict, times] of [...verdicts].sort(([, a], [, b]) => b - a))
  console.log(`${verdict.padEnd(14)} ${times}`);
if (result.failed) console.error(`\n${result.counterexample?.[0]}\n${result.errorInstance}`);
console.log(`${result.numRuns} programs, seed ${seed}: ${result.failed ? "failed" : "none failed"}`);
process.exitCode = result.failed ? 1 : 0;
