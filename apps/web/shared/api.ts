import { type Picture, PublicReport, Recording, verdicts } from "@graded-descent/grader";
import * as z from "zod/mini";

const MAX_REVISION = 2 ** 31 - 1; // what its column holds
const MAX_SOURCE = 262_144; // the grader's own limit is lower: too long is a verdict, not a bad request

/** What the server keeps of one student who has no account, at most, and for how long after it was last added to. */
export const MOST_KEPT = { waiting: 30, attempts: 2000, megabytes: 16, days: 365 };

/** Databases keep neither U+0000 nor half a surrogate pair. */
const isText = (source: string) => source.isWellFormed() && !source.includes("\0");

const Source = z
  .string("`source` must be the text of the program.")
  .check(
    z.maxLength(MAX_SOURCE, `\`source\` must be at most ${MAX_SOURCE} characters long.`),
    z.refine(isText, "`source` holds a character that is no text, such as U+0000: remove it."),
  );

/** What went wrong with a request, as a sentence for the person who made it. */
export const ApiError = z.object({ error: z.string() });

/** A lesson or an exercise, to lead to. */
export const CourseLink = z.object({
  kind: z.enum(["lesson", "exercise"]),
  slug: z.string(),
  title: z.string(),
});

/** When something of the course should be done; null where the instructor set no date. */
const Due = z.nullable(z.iso.datetime());

/** One lesson on the course map. Which are read, each browser knows for itself. */
export const CourseLesson = z.object({
  kind: z.literal("lesson"),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  due: Due,
});

/** One exercise on the course map, with where this student stands in it. */
export const CourseExercise = z.object({
  kind: z.literal("exercise"),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  /** What it is worth. */
  points: z.number(),
  due: Due,
  /** "to-hand-in" where no server grades: the browser holds an attempt. */
  status: z.enum(["not-started", "in-progress", "passed", "passed-late", "to-hand-in"]),
  /** Of the graded attempt with the most points; null before there is one. */
  bestPoints: z.nullable(z.number()),
  /** How many tests the last graded attempt passed; null before there is one. */
  lastTests: z.nullable(z.object({ passed: z.int(), of: z.int() })),
});

/** The course map. */
export const CourseView = z.object({
  title: z.string(),
  parts: z.array(
    z.object({
      title: z.string(),
      items: z.array(z.discriminatedUnion("kind", [CourseLesson, CourseExercise])),
    }),
  ),
});

/** What stands around a lesson's text. */
export const LessonView = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  prerequisites: z.array(z.string()),
  /** What a reader can do afterwards. */
  objectives: z.array(z.string()),
  /** Where its statements are written. */
  sources: z.array(z.object({ text: z.string(), url: z.optional(z.string()) })),
  partTitle: z.string(),
  /** The neighbours on the course map. */
  previous: z.nullable(CourseLink),
  next: z.nullable(CourseLink),
  /** The exercises it ends at. */
  exercises: z.array(
    z.object({ slug: z.string(), title: z.string(), summary: z.string(), minutes: z.number() }),
  ),
  /** Its text, where it was written in plain Markdown; the client has the others itself. */
  textHtml: z.nullable(z.string()),
});

/** What a student works with. */
export const ExerciseView = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  points: z.number(),
  partTitle: z.string(),
  /** The neighbours on the course map. */
  previous: z.nullable(CourseLink),
  next: z.nullable(CourseLink),
  /** Safe to insert: the server renders it, and lets no raw HTML of the Markdown through. */
  statementHtml: z.string(),
  /** The same, for once the student has passed; null where there is nothing to add. */
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

/** The reference solution, for one who has earned it. */
export const Solution = z.object({ source: z.string() });

/** Known mistakes' answers to the visible tests' calls, with numbers for names. */
export const Recordings = z.array(Recording);

const Axis = z.object({ label: z.string(), from: z.number(), to: z.number() });

/** The trace as the reference draws it; null without a trace. */
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

/** Code sent to be graded. */
export const NewSubmission = z.object(
  {
    exercise: z.string('`exercise` must be the slug of an exercise, such as "momentum".'),
    source: Source,
    /** One a press of Submit, so that what is sent again is not another attempt. */
    key: z.optional(z.uuid("`key` must be a UUID, one for each press of Submit.")),
  },
  'A submission is sent as JSON: { "exercise": …, "source": … }.',
);

/** How a submission stands. */
export const SubmissionView = z.object({
  id: z.string(),
  exercise: z.string(),
  attempt: z.int().check(z.positive()),
  status: z.enum(["queued", "grading", "graded"]),
  /** How many of those that wait now are graded before it, at most; null once it is its turn. */
  ahead: z.nullable(z.int()),
  /** Whether the student had seen the solution before. */
  solutionSeen: z.boolean(),
  createdAt: z.iso.datetime(),
  gradedAt: z.nullable(z.iso.datetime()),
  /** What the student may see of the report; null until it is graded. */
  report: z.nullable(PublicReport),
});

export const Submissions = z.array(SubmissionView);

/** The same with the code that was sent. */
export const SubmissionWithSource = z.extend(SubmissionView, { source: z.string() });

/** The code a student is working on, as the server has it. */
export const Draft = z.object({
  source: z.string(),
  /** Counted up at each change. */
  revision: z.int(),
  updatedAt: z.iso.datetime(),
});

/** The code to be kept instead; `base` is the revision it was made from, 0 without one. */
export const NewDraft = z.object(
  {
    source: Source,
    base: z
      .int("`base` must be the revision that was changed, or 0.")
      .check(
        z.minimum(0, "`base` must be the revision that was changed, or 0."),
        z.maximum(MAX_REVISION, "`base` must be the revision that was changed, or 0."),
      ),
  },
  'A draft is sent as JSON: { "source": …, "base": … }.',
);

/** The answer where the draft has another revision by now: that one. */
export const DraftConflict = z.object({ error: z.string(), draft: Draft });

/** All that a student has sent, to be handed in as a file. */
export const StoredWork = z.object({
  exercises: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      testsHash: z.string(),
      draft: z.nullable(Draft),
      /** Oldest first. */
      attempts: z.array(
        z.object({
          attempt: z.int(),
          createdAt: z.iso.datetime(),
          testsHash: z.nullable(z.string()),
          verdict: z.nullable(z.enum(verdicts)),
          points: z.nullable(z.number()),
          source: z.string(),
        }),
      ),
    }),
  ),
});

export type { PublicReport };
export type ApiError = z.infer<typeof ApiError>;
export type CourseLink = z.infer<typeof CourseLink>;
export type CourseLesson = z.infer<typeof CourseLesson>;
export type LessonView = z.infer<typeof LessonView>;
export type CourseExercise = z.infer<typeof CourseExercise>;
export type CourseView = z.infer<typeof CourseView>;
export type ExerciseView = z.infer<typeof ExerciseView>;
export type Hint = z.infer<typeof Hint>;
export type Recordings = z.infer<typeof Recordings>;
export type Reference = z.infer<typeof Reference>;
export type NewSubmission = z.infer<typeof NewSubmission>;
export type SubmissionView = z.infer<typeof SubmissionView>;
export type SubmissionWithSource = z.infer<typeof SubmissionWithSource>;
export type Solution = z.infer<typeof Solution>;
export type Draft = z.infer<typeof Draft>;
export type NewDraft = z.infer<typeof NewDraft>;
export type DraftConflict = z.infer<typeof DraftConflict>;
export type StoredWork = z.infer<typeof StoredWork>;
