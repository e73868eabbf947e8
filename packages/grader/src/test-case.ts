import type { Check } from "./grade/check.ts";

// biome-ignore lint/suspicious/noExplicitAny: the functions of a solution that is not known have any type
type AnySolution = any;

/** What a test case works with. */
export interface Tools<Solution> {
  /** The submission's functions, called inside the sandbox: arguments and results are copied. */
  student: Solution;
  check: Check;
  /** From 0 to 1, seeded by the exercise and the test's name. */
  random: () => number;
}

/** One question put to a student's code. */
export interface TestCase<Solution = AnySolution> {
  /** A sentence. Students see it, for hidden tests too: it says what is asked, never the answer. */
  name: string;
  /** Its weight among the exercise's test cases; default 1. All or nothing. */
  points?: number;
  /** Said when the test fails and the failing check brought no hint of its own. */
  hint?: string;
  run(tools: Tools<Solution>): void;
}

export interface Axis {
  label: string;
  from: number;
  to: number;
}

/** Points by the name of their path, in the order they were visited. */
export type Paths = Record<string, [x: number, y: number][]>;
/** Values by the name of their line, one a step. */
export type Lines = Record<string, number[]>;

/** Descent paths drawn over the level curves of their loss. */
export interface ContourTrace<Solution = AnySolution> {
  kind: "contour";
  x: Axis;
  y: Axis;
  loss(x: number, y: number): number;
  paths(tools: { student: Solution }): Paths;
}

/** Values step by step, such as a loss an epoch. */
export interface CurvesTrace<Solution = AnySolution> {
  kind: "curves";
  x: string;
  y: string;
  lines(tools: { student: Solution }): Lines;
}

/** A picture that the student's own code draws. */
export type Trace<Solution = AnySolution> = ContourTrace<Solution> | CurvesTrace<Solution>;

/** What a bundled test file exports. */
export interface TestFile {
  default: TestCase[];
  trace?: Trace;
}
