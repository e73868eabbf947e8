import { randomInt } from "node:crypto";
import { openSandbox } from "@graded-descent/grader/fixture";
import { openPool } from "@graded-descent/grader/node";
import fc from "fast-check";
import { readAttack } from "../attack/attack.ts";
import { type FuzzExercise, faultOf, gradeIn, loadCourses } from "./fixture.ts";
import { hostilePrograms } from "./hostile.ts";
import { program, shapeProgram } from "./programs.ts";

/**
 * Grades random programs for as long as it is told to: `npm run fuzz [seconds] [seed]`. None may end in a judge-error
 * or do more than its limits allow; each must be reported the same by a thread that has graded all others before and
 * by a fresh sandbox; and the solution, graded after it by that thread, must have the report it always has.
 */

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? randomInt(2 ** 31));
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error("usage: npm run fuzz [seconds, above 0] [seed, a whole number]");
  process.exit(2);
}
console.log(`seed ${seed}`);

const pool = openPool({ threads: 1 });
const courses = await loadCourses();
const verdicts = new Map<string, number>();
const quiet = new Map<FuzzExercise, string>();
for (const course of Object.values(courses))
  quiet.set(course, JSON.stringify(gradeIn(openSandbox(), course, course.exercise.solution)));
let slowest = { milliseconds: 0, source: "" };

/** A report and its fuel, without what the tests did wrong. */
async function gradeInPool({ exercise }: FuzzExercise, source: string) {
  const { report, fuel } = await pool.measure(exercise, source);
  return { report, fuel };
}

async function check(source: string) {
  const course = courses[readAttack(source).exercise];
  const { exercise } = course;
  const graded = await gradeInPool(course, source);
  const { verdict } = graded.report;
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);

  const recordings = verdict === "wrong-answer" ? await pool.recordings(exercise) : [];
  const sandbox = openSandbox();
  const started = process.cpuUsage();
  // A program that takes the thread too long would take this sandbox as long.
  const other = verdict === "judge-error" ? graded : gradeIn(sandbox, course, source, { recordings });
  const milliseconds = process.cpuUsage(started).user / 1000;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, source };

  const fault = faultOf(graded, other, exercise.terms.full.limits);
  if (fault) throw new Error(fault);
  const honest = JSON.stringify(await gradeInPool(course, exercise.solution));
  if (honest !== quiet.get(course)) throw new Error(`the solution was graded otherwise after it:\n${honest}`);
}

const hostile = Object.values(hostilePrograms).map((arbitrary) => ({ weight: 3, arbitrary }));
const result = await fc.check(fc.asyncProperty(fc.oneof(program, shapeProgram, ...hostile), check), {
  seed,
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: seconds * 1000,
  markInterruptAsFailure: false,
});
await pool.close();

for (const [verdict, times] of [...verdicts].sort(([, a], [, b]) => b - a))
  console.log(`${verdict.padEnd(14)} ${times}`);
console.log(`\nslowest, ${Math.round(slowest.milliseconds)} ms of processor time:\n${slowest.source}`);
if (result.failed) console.error(`\n${result.counterexample?.[0]}\n${result.errorInstance}`);
console.log(`${result.numRuns} programs, seed ${seed}: ${result.failed ? "failed" : "none failed"}`);
process.exitCode = result.failed ? 1 : 0;
