import { join } from "node:path";
import { type Exercise, loadExercise } from "@graded-descent/course";
import type { Limits, Recording } from "@graded-descent/grader";
import { compile } from "@graded-descent/grader";
import type { Sandbox, TestFile } from "@graded-descent/grader/node";
import {
  type GradeResult,
  grade,
  type PlacedTest,
  placedTests,
  TEST_CASES_WORTH,
} from "@graded-descent/grader/node";
import ts from "typescript";
import { messageOf } from "../attack/attack.ts";

/** The exercises that random programs are for, by their names. */
export async function loadCourses(): Promise<Record<string, FuzzExercise>> {
  const folders = ["../../exercises/step", "../../packages/grader/attacks/exercises/look-ahead"];
  const courses = await Promise.all(folders.map((folder) => loadCourse(join(import.meta.dirname, folder))));
  return Object.fromEntries(courses.map((course) => [course.exercise.slug, course]));
}

/** An exercise, with its test cases. */
export interface FuzzExercise {
  exercise: Exercise;
  questions: PlacedTest[];
}

async function loadCourse(folder: string): Promise<FuzzExercise> {
  const exercise = await loadExercise(folder);
  const [visible, hidden] = await Promise.all(
    [exercise.visible.script, exercise.hidden.script].map(
      (script): Promise<TestFile> =>
        import(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`),
    ),
  );
  return { exercise, questions: placedTests(visible.default, hidden.default) };
}

/** Grades a source in a sandbox; within the exercise's own limits unless given. */
export function gradeIn(
  sandbox: Sandbox,
  { exercise, questions }: FuzzExercise,
  source: string,
  {
    limits = exercise.terms.full.limits,
    recordings = [],
  }: { limits?: Limits; recordings?: Recording[] } = {},
): GradeResult {
  const terms = { ...exercise.terms.full, limits };
  const program = compile(ts, source, { probes: true });
  const { report, fuel } = grade(sandbox, { program, questions, terms, recordings });
  return { report, fuel };
}

/**
 * The fault in how a program was graded, if there is one: the grader failed, an engine that had graded other programs
 * before gave another report, or the program did more than its limits allow.
 */
export function faultOf(one: GradeResult, other: GradeResult, { fuel: limit }: Limits): string | undefined {
  if (one.report.verdict === "judge-error") return `the grader failed: ${messageOf(one.report)}`;
  if (JSON.stringify(one) !== JSON.stringify(other))
    return `two engines reported it differently:\n${JSON.stringify(one)}\n${JSON.stringify(other)}`;
  // Each test case is charged with what was done while loading, which is at most what any of them used.
  const loading = Math.min(...one.fuel);
  const beyond = one.fuel.reduce((sum, fuel) => sum + fuel - loading, 0);
  const tooMuch = beyond > TEST_CASES_WORTH * limit || one.fuel.some((fuel) => fuel > limit);
  return tooMuch ? `it did more than its limits allow: ${one.fuel.join(", ")} of ${limit}` : undefined;
}
