import * as z from "zod/mini";
import { Failure } from "./failure.ts";
import { verdicts } from "./verdict.ts";

/** The format of the reports made now. One without `formatVersion` is of the format before: no test of it has a `failure`. */
export const FORMAT_VERSION = 2;

const SourcePosition = z.object({ line: z.int(), column: z.int() });

/** How one test case went. */
export const TestResult = z.object({
  name: z.string(),
  visibility: z.enum(["visible", "hidden"]),
  verdict: z.enum(verdicts),
  /** The weight earned, of `maxPoints`. */
  points: z.number(),
  maxPoints: z.number(),
  /** Why it is not accepted; absent where it is, and where the fault is ours. */
  failure: z.optional(Failure),
  /** The same in words. */
  message: z.optional(z.string()),
  /** Of a visible one: the message with all digits of its numbers, where it rounds them. */
  digits: z.optional(z.string()),
  hint: z.optional(z.string()),
  /** In the student's own source, both from 1. */
  at: z.optional(SourcePosition),
});

/** What a wrong submission shares its answers with. */
export const Diagnosis = z.object({
  /** The mistake; absent where no mistake answers alike, but a small change to the solution does. */
  mistake: z.optional(z.string()),
  /** Two mistakes that were made together: `mistake` is the first of them. */
  mistakes: z.optional(z.array(z.string())),
  hint: z.string(),
  /** In how many of the failed test cases it answers as the submission does. */
  explains: z.int(),
  of: z.int(),
});

/** Everything a grading says of one submission: always the same for the same submission, byte for byte. */
export const Report = z.object({
  formatVersion: z.optional(z.literal(FORMAT_VERSION)),
  exercise: z.string(),
  verdict: z.enum(verdicts),
  /** From 0 to 1; null while held by a `judge-error`. */
  score: z.nullable(z.number()),
  points: z.nullable(z.number()),
  maxPoints: z.number(),
  /** Why it does not compile or load. */
  message: z.optional(z.string()),
  at: z.optional(SourcePosition),
  tests: z.array(TestResult),
  diagnosis: z.optional(Diagnosis),
  /** Of a wrong answer that no mistake explains: what `hashHeads` makes of its answers in the test cases it failed. For staff. */
  answersHash: z.optional(z.string()),
  /** What the submission printed during the visible test cases, capped. */
  console: z.string(),
  /** Used by all test cases together. */
  fuel: z.number(),
  /** Of the bundles that were run, the limits and the engine: reports with the same hash are comparable. */
  testsHash: z.string(),
});

export type SourcePosition = z.infer<typeof SourcePosition>;
export type TestResult = z.infer<typeof TestResult>;
export type Diagnosis = z.infer<typeof Diagnosis>;
export type Report = z.infer<typeof Report>;
