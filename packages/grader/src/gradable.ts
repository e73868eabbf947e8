import type { GradingSpec } from "./grading-spec.ts";
import type { Verdict } from "./report/verdict.ts";

/** A test file of an exercise, as one self-contained module; `map` leads back to the files that it was made of. */
export interface GradableTests {
  script: string;
  map: string;
  tests: { name: string; points: number }[];
}

/** What the grader must know of an exercise. */
export interface Gradable {
  slug: string;
  points: number;
  solution: string;
  mistakes: { name: string; hint: string; verdict: Verdict; source: string }[];
  visible: GradableTests & { hasTrace: boolean };
  /** `files` are those that its test cases stand in. */
  hidden: GradableTests & { files: { file: string }[] };
  /** Of the visible test cases alone, and of all of them. */
  terms: { visible: GradingSpec; full: GradingSpec };
}
