import * as z from "zod/mini";

/** A link to a lesson or an exercise. */
export const CourseLink = z.object({
  kind: z.enum(["lesson", "exercise"]),
  slug: z.string(),
  title: z.string(),
});

/** When something of the course should be done; null where the instructor set no date. */
const Due = z.nullable(z.iso.datetime());

/** One lesson on the course map. Which lessons are read is kept in the browser alone. */
export const CourseLesson = z.object({
  kind: z.literal("lesson"),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  due: Due,
});

/** One exercise on the course map, with this student's progress. */
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

/** What a lesson's page shows beside its text. */
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
  /** The items before and after it on the course map. */
  previous: z.nullable(CourseLink),
  next: z.nullable(CourseLink),
  /** The exercises it ends at. */
  exercises: z.array(
    z.object({ slug: z.string(), title: z.string(), summary: z.string(), minutes: z.number() }),
  ),
  /** Its text, where it was written in plain Markdown; the client has the others itself. */
  textHtml: z.nullable(z.string()),
});

export type CourseLink = z.infer<typeof CourseLink>;
export type CourseLesson = z.infer<typeof CourseLesson>;
export type CourseExercise = z.infer<typeof CourseExercise>;
export type CourseView = z.infer<typeof CourseView>;
export type LessonView = z.infer<typeof LessonView>;
