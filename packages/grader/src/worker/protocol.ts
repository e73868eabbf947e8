import type { Program } from "../compile.ts";
import type { Drawing } from "../draw.ts";
import type { Graded } from "../grade.ts";
import type { Recording } from "../recording.ts";
import type { TestResult } from "../report.ts";
import type { Terms } from "../terms.ts";

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
  terms: Terms;
  program: Program;
}

export interface GradeJob extends JobOf<"grade"> {
  visibleOnly: boolean;
  /** Whether to tell of each test case as it ends. */
  stream: boolean;
}

/** A known mistake, to be run for its answers. */
export interface RecordJob extends JobOf<"record"> {
  mistake: string;
  hint: string;
}

export type DrawJob = JobOf<"draw">;

/** For the thread that blanks types. */
export interface CompileJob {
  kind: "compile";
  id: number;
  source: string;
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
  | { kind: "graded"; id: number; graded: Graded }
  | { kind: "recorded"; id: number; recording: Recording }
  | { kind: "drawn"; id: number; drawing: Drawing | undefined }
  | { kind: "compiled"; id: number; program: Program }
  /** The tests could not be imported, say: nothing that a student did. */
  | { kind: "failed"; id: number; message: string };
