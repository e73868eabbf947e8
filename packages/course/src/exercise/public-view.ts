import type { GradingSpec } from "@graded-descent/grader";
import type { TestSummary } from "./evaluate.ts";
import type { Exercise } from "./load.ts";

/** What a student may see of an exercise before it is graded. */
export interface PublicExercise {
  slug: string;
  kind: Exercise["kind"];
  title: string;
  summary: string;
  minutes: number;
  points: number;
  /** The task, in Markdown. */
  statement: string;
  /** Shown below it once the student has passed, in Markdown; no secret. */
  after: string | undefined;
  starter: string;
  /** The functions that a submission must export. */
  exports: string[];
  /** The visible test cases, to read. */
  testsSource: string;
  tests: TestSummary[];
  /** Whether the visible tests draw a picture. */
  hasTrace: boolean;
  hintCount: number;
  reveal: Exercise["reveal"];
  /** Limits and hash of the visible test cases alone. */
  terms: GradingSpec;
}

/** Reduces an exercise to what students may see. It lists each field, so that a field added later is not sent unless it is listed. */
export function publicView(exercise: Exercise): PublicExercise {
  const { slug, kind, title, summary, minutes, points, statement, after, starter, exports, reveal } =
    exercise;
  return {
    slug,
    kind,
    title,
    summary,
    minutes,
    points,
    statement,
    after,
    starter,
    exports,
    testsSource: exercise.visible.source,
    tests: exercise.visible.tests,
    hasTrace: exercise.visible.hasTrace,
    hintCount: exercise.hints.length,
    reveal,
    terms: exercise.terms.visible,
  };
}
