import type { Limits, Terms } from "../terms.ts";
import type { Verdict } from "../verdict.ts";
import type { Problem } from "./problem.ts";

/** A known-wrong solution, the verdict it must get and what a student who makes it should hear. */
export interface Mistake {
  name: string;
  verdict: Verdict;
  hint: string;
  source: string;
  /** Relative to the course folder. */
  file: string;
}

/** A test case as it is known before it runs. */
export interface TestSummary {
  name: string;
  points: number;
}

/** Everything a folder under `exercises/` says. */
export interface Exercise {
  slug: string;
  dir: string;
  kind: "code";
  title: string;
  summary: string;
  minutes: number;
  points: number;
  limits: Limits;
  hints: string[];
  /** When a student may see the solution. */
  reveal: "never" | "accepted" | "last-hint";
  /** The README, in Markdown. */
  statement: string;
  starter: string;
  solution: string;
  /** The functions that a submission must export. */
  exports: string[];
  /** `source` is what students read; `script` is that file as one self-contained module. */
  visible: { source: string; script: string; tests: TestSummary[]; hasTrace: boolean };
  hidden: { script: string; tests: TestSummary[] };
  mistakes: Mistake[];
  /** Of the visible test cases alone, and of all of them. */
  terms: { visible: Terms; full: Terms };
}

/** A lesson or an exercise, as `course.yaml` lists it. */
export type CourseItem = { lesson: string } | { exercise: string };

/** A folder of exercises in the order of its `course.yaml`, and what is wrong with it. */
export interface Course {
  dir: string;
  title: string;
  parts: { title: string; items: CourseItem[] }[];
  /** By slug: those of the course first, in its order, then those it does not list. */
  exercises: Map<string, Exercise>;
  problems: Problem[];
}

/** Reads every exercise of a course; a broken one becomes problems and the others go on working. */
export async function loadCourse(dir: string): Promise<Course> {
  throw new Error(`not loaded: ${dir}`);
}

/** Reads one exercise, or throws an ExerciseError that says all that is wrong with it. */
export async function loadExercise(dir: string): Promise<Exercise> {
  throw new Error(`not loaded: ${dir}`);
}

/** The folder of the course nearest above `from`: an `exercises/` that holds a `course.yaml`. */
export function findCourse(from: string): string {
  throw new Error(`not found above ${from}`);
}
