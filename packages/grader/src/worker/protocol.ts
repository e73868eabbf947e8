import type { Program } from "../compile/compile.ts";
import type { Recording } from "../diagnose/recording.ts";
import type { Drawing } from "../grade/draw.ts";
import type { GradeAnswer } from "../grade/grade.ts";
import type { GradingSpec } from "../grading-spec.ts";
import type { TestResult } from "../report/report.ts";
import type { Variant } from "../variants/variants.ts";
import type { Position, StackFrame } from "./frames.ts";

/** Test cases as modules to be imported: their addresses. */
export interface TestModules {
  visible: string;
  hidden?: string;
}

interface JobOf<Kind extends string> {
  kind: Kind;
  id: number;
  /** Which of the tests that were announced. */
  tests: string;
  terms: GradingSpec;
  program: Program;
}

export interface GradeJob extends JobOf<"grade"> {
  visibleOnly: boolean;
  /** Whether to tell of each test case as it ends. */
  stream: boolean;
  /** Whether to tell what the tests themselves threw. */
  faults: boolean;
}

/** A known mistake, or a variant of the solution, to be run for its answers. */
export interface RecordJob extends JobOf<"record"> {
  /** Of a variant: two that were made together, or none. */
  mistakes: string[];
  hint: string;
  /** Whether the answers themselves are kept, or only their hashes. */
  hashesOnly: boolean;
}

export type DrawJob = JobOf<"draw">;

/** For the thread that blanks types. */
export interface CompileJob {
  kind: "compile";
  id: number;
  source: string;
  /** Whether to make the instrumented program, too. */
  probes: boolean;
}

/** For the same thread: all variants of a solution. */
export interface VariantsJob {
  kind: "variants";
  id: number;
  solution: string;
  mistakes: { name: string; hint: string; source: string }[];
}

/** For the thread that runs a test file as far as its list of test cases. */
export interface LoadJob {
  kind: "load";
  id: number;
  address: string;
}

/** What a test file exports, without its functions. */
export interface Outline {
  /** A record for each test case, or nothing where it is none; nothing at all where there is no list. */
  tests: (Record<string, unknown> | null)[] | undefined;
  trace: Record<string, unknown> | null | undefined;
}

/** Stands for a function in an outline: what kind of function it is. */
export interface Called {
  called: string;
}

/** What a test case threw of its own accord, and where; or what the tests use and may not. */
export interface Thrown {
  test?: string;
  message: string;
  at: Position[];
}

/** What a worker is told. Tests and recordings are announced once, under a name that jobs then use. */
export type ToWorker =
  | { kind: "tests"; name: string; modules: TestModules }
  | { kind: "recordings"; name: string; recordings: Recording[] }
  | GradeJob
  | RecordJob
  | DrawJob;

/** What a worker answers. */
export type FromWorker =
  | { kind: "result"; id: number; result: TestResult }
  | { kind: "graded"; id: number; graded: GradeAnswer; thrown: Thrown[] }
  | { kind: "recorded"; id: number; recording: Recording }
  | { kind: "drawn"; id: number; drawing: Drawing | undefined }
  | { kind: "compiled"; id: number; program: Program }
  | { kind: "variants"; id: number; variants: Variant[] }
  | { kind: "loaded"; id: number; outline: Outline }
  /** The tests could not be imported, say: nothing that a student did. */
  | { kind: "failed"; id: number; message: string; frames: StackFrame[] };
