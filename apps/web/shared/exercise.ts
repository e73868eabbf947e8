import { type Picture, Recording } from "@graded-descent/grader";
import * as z from "zod/mini";
import { CourseLink } from "./course.ts";

/** What a student works with. */
export const ExerciseView = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  points: z.number(),
  partTitle: z.string(),
  /** The items before and after it on the course map. */
  previous: z.nullable(CourseLink),
  next: z.nullable(CourseLink),
  /** Safe to insert: the server renders it, and lets no raw HTML of the Markdown through. */
  statementHtml: z.string(),
  /** Shown below it once the student has passed; null without one. */
  afterHtml: z.nullable(z.string()),
  starter: z.string(),
  /** The functions a submission must export. */
  exports: z.array(z.string()),
  /** The visible tests to read. */
  testsSource: z.string(),
  /** The visible tests to run: a script of our own origin. */
  testsUrl: z.string(),
  terms: z.object({
    exercise: z.string(),
    maxPoints: z.number(),
    limits: z.object({ fuel: z.number(), memoryMb: z.number() }),
    testsHash: z.string(),
  }),
  hasTrace: z.boolean(),
  hintCount: z.int(),
  /** When the solution may be seen. */
  reveal: z.enum(["never", "accepted", "last-hint"]),
});

/** One hint, counted from 1. */
export const Hint = z.object({ number: z.int(), hint: z.string() });

/** The reference solution, for a student who may see it. */
export const Solution = z.object({ source: z.string() });

/** What known mistakes answer to the calls of the visible tests, with numbers in place of their names. */
export const Recordings = z.array(Recording);

const Axis = z.object({ label: z.string(), from: z.number(), to: z.number() });

/** The picture that the reference solution's trace draws; null without a trace. */
export const Reference: z.ZodMiniType<Picture | null> = z.nullable(
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("contour"),
      x: Axis,
      y: Axis,
      side: z.int(),
      grid: z.array(z.number()),
      paths: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
      losses: z.record(z.string(), z.array(z.number())),
    }),
    z.object({
      kind: z.literal("curves"),
      x: z.string(),
      y: z.string(),
      lines: z.record(z.string(), z.array(z.number())),
    }),
  ]),
);

export type ExerciseView = z.infer<typeof ExerciseView>;
export type Hint = z.infer<typeof Hint>;
export type Solution = z.infer<typeof Solution>;
export type Recordings = z.infer<typeof Recordings>;
export type Reference = z.infer<typeof Reference>;
