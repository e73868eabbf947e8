import { MOST_FUEL } from "@graded-descent/grader/node";
import * as z from "zod";

/** An exercise is known by its folder's name: small letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

// Each message completes the sentence "`key` must be …".
const line = z.string("a line of text").trim().min(1, "a line of text, not an empty one");
const list = "a list, each line with a hyphen before it";
const positive = "a number above 0";
const whole = "a whole number above 0";
const fuel = `a whole number from 1 to ${MOST_FUEL}`;
const memory = "a whole number from 8 to 1024";

const codeExercise = z.strictObject({
  title: line.describe("What the exercise is called"),
  summary: line.describe("One sentence that says what it is about"),
  kind: z.literal("code").default("code").describe("How it is answered: by writing code"),
  minutes: z.int(whole).positive(whole).default(10).describe("How long it takes"),
  points: z.number(positive).positive(positive).default(10).describe("Its weight in the gradebook"),
  fuel: z
    .int(fuel)
    .min(1, fuel)
    .max(MOST_FUEL, fuel)
    .default(2_500_000)
    .describe("How much work a test case may do"),
  memoryMb: z.int(memory).min(8, memory).max(1024, memory).default(64).describe("How much memory it may use"),
  hints: z.array(line, list).default([]).describe("Asked for one at a time, from gentle to plain"),
  equivalent: z
    .array(z.strictObject({ change: line, why: line }, "`change: … → …` and `why: …`"), list)
    .default([])
    .describe("Changes to the solution that no test can notice, as `gd check --mutate` writes them, and why"),
  reveal: z
    .enum(["never", "accepted", "last-hint"], "`never`, `accepted` or `last-hint`")
    .default("accepted")
    .describe("When a student may see the solution"),
});

/** What `exercise.yaml` holds; other kinds of exercise become other members of the union. */
export const ExerciseYaml = z.discriminatedUnion("kind", [codeExercise], "`code`, the only kind there is");

const slug = "the name of a folder: small letters, digits and hyphens";
/** Checked later by itself, so that the course can be read with an invalid date. */
const due = z
  .unknown()
  .optional()
  .describe("When it is to be handed in: a date and time with its zone, such as 2026-12-04T23:59+01:00");
const item = z.union(
  [
    z.strictObject({
      lesson: z.string().regex(SLUG).describe("A lesson: its file's name without its number"),
      due,
    }),
    z.strictObject({ exercise: z.string().regex(SLUG).describe("An exercise: its folder's name"), due }),
  ],
  `\`lesson: …\` or \`exercise: …\`, with ${slug}`,
);

/** What `course.yaml` holds: the order of lessons and exercises. */
export const CourseYaml = z.strictObject({
  title: line.describe("What the course is called"),
  library: line
    .optional()
    .describe(
      "The exercises/ folder of another course, whose exercises and lessons may be listed by name; from this file's folder",
    ),
  parts: z
    .array(
      z.strictObject({
        title: line.describe("What the part is called"),
        due,
        items: z.array(item, list).default([]).describe("Its lessons and exercises, in order"),
      }),
      list,
    )
    .describe("The parts of the course, in order"),
});

/** When something is due. */
export const DueDate = z.union(
  [z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], // with seconds or without
  "a date and time with its zone, such as 2026-12-04T23:59+01:00",
);

/** The front matter of a lesson. */
export const LessonYaml = z.strictObject({
  title: line,
  summary: line,
  minutes: z.int(whole).positive(whole),
  prerequisites: z.array(line, list).default([]),
  exercises: z.array(z.string(slug).regex(SLUG, slug), list).default([]),
  objectives: z.array(line, list).default([]).describe("What a reader can do afterwards: “You can …”"),
  sources: z
    .array(
      z.strictObject({ text: line, url: z.url("an address").optional() }, "`text: …` and `url: …`"),
      list,
    )
    .default([])
    .describe("Where the lesson's statements are written: author, title, year, section"),
});

/** JSON Schemas of the files that instructors write, for editors. */
export const jsonSchemas = () => ({
  exercise: { ...z.toJSONSchema(ExerciseYaml, { io: "input" }), title: "exercise.yaml" },
  course: { ...z.toJSONSchema(CourseYaml, { io: "input" }), title: "course.yaml" },
});
