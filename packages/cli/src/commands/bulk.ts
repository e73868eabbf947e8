import { createReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  attemptChoices,
  gradeClass,
  type Layout,
  layoutNames,
  layouts,
  nameEncodings,
  pattern,
  readFixes,
  rememberedAssignment,
  watchClass,
  writeGradebook,
} from "@graded-descent/classroom";
import {
  didYouMean,
  formatProblem,
  isThere,
  loadCourse,
  openKeptExercises,
  thereIsNo,
} from "@graded-descent/course";
import { openJailedPool, openPool } from "@graded-descent/grader/node";
import { defineCommand } from "citty";
import { assignmentOption, readAssignmentOption } from "../assignment-option.ts";
import { describeClass, summary } from "../class-words.ts";
import { courseFolder, courseOption, overlayFolder, overlayOption } from "../course.ts";
import { plain } from "../format.ts";
import { asksForGradebook, gradebookOptions, readGradebookOptions } from "../gradebook-options.ts";
import { describeGradebook, isIncomplete } from "../gradebook-words.ts";
import { openInterrupt } from "../interrupt.ts";
import { sentence } from "../sentence.ts";
import { UsageError } from "../usage.ts";

/** Enough to keep the other threads busy while one is held up for a second or two, and few enough that memory stays flat. */
const UNDER_WAY_A_THREAD = 512;

export default defineCommand({
  meta: {
    name: "bulk",
    description:
      "Grade a class as Canvas, Moodle, Blackboard, Gradescope, GitHub Classroom and others give it out, or a folder for each student",
  },
  args: {
    class: {
      type: "positional",
      description: "a folder or a zip file, as it was downloaded",
      required: true,
    },
    out: { type: "string", description: "the folder for the results", valueHint: "folder", required: true },
    assignment: assignmentOption,
    exercise: { type: "string", description: "the only exercise to grade", valueHint: "name" },
    layout: {
      type: "string",
      description: `what it is, else it is recognised: ${layoutNames.join(", ")}`,
      valueHint: "name",
    },
    pattern: {
      type: "string",
      description:
        "files named in any other way: a regular expression with the groups student, exercise, timestamp, late, attempt",
      valueHint: "regex",
    },
    names: {
      type: "string",
      description: `the encoding of names in zip files, else it is detected: ${nameEncodings.join(", ")}`,
      valueHint: "encoding",
    },
    attempts: {
      type: "string",
      description: `which of a student's attempts count: ${attemptChoices.join(", ")}`,
      valueHint: "which",
    },
    fix: {
      type: "string",
      description: "attention.csv, as you have edited it; results remember it",
      valueHint: "file",
    },
    jobs: { type: "string", description: "how many threads grade at once", valueHint: "number" },
    jail: { type: "boolean", description: "grade in a process that bubblewrap walls in (Linux)" },
    watch: { type: "boolean", description: "grade again whenever a file comes or changes" },
    json: { type: "boolean", description: "print results.json" },
    ...gradebookOptions,
    course: courseOption,
    overlay: overlayOption,
  },
  async run({ args }) {
    const threads = Number(args.jobs ?? availableParallelism());
    if (!/^\d+$/.test(args.jobs ?? "1") || threads < 1 || threads > 256) {
      throw new UsageError(`--jobs must be a whole number from 1 to 256, not ${args.jobs}`);
    }
    const layout = layoutOf(args.layout, args.pattern);
    const attempts = oneOf("--attempts", attemptChoices, args.attempts ?? "latest");
    const names = args.names === undefined ? undefined : oneOf("--names", nameEncodings, args.names);
    const book = asksForGradebook(args) ? await readGradebookOptions(args) : undefined;
    const folder = await realpath(args.class);
    const [courseDir, overlay] = [courseFolder(args.course), overlayFolder(args.overlay)];
    const out = isThere(args.out) ? await realpath(args.out) : resolve(args.out);
    if (folder === out) throw new UsageError("--out must be another folder than that of the submissions");

    const interrupt = openInterrupt();
    const pool = args.jail ? openJailedPool({ threads }) : openPool({ threads });
    if (!isThere(join(args.out, ".reports.jsonl"))) pool.start();
    const exercises = openKeptExercises(courseDir, overlay);
    const course = await loadCourse(courseDir, { overlay, kept: exercises.unchanged });
    await exercises.keep(course);
    for (const problem of course.problems) console.error(formatProblem(problem));
    const slugs = [...course.exercises.keys()];
    if (args.exercise && !slugs.includes(args.exercise))
      throw new UsageError(thereIsNo("exercise called", args.exercise, slugs));
    const broken = course.problems.flatMap(({ exercise }) => exercise ?? []);
    const fixes = args.fix && { file: args.fix, fixes: await readFixes(args.fix, [...slugs, ...broken]) };
    const given = await readAssignmentOption(args.assignment, course);

    async function gradeOnce(): Promise<void> {
      const assignment = given ?? (await rememberedAssignment(args.out));
      if (assignment && !given) console.error(`by the assignment that ${args.out} remembers`);
      const graded = await gradeClass(args.class, {
        ...{ course, pool, assignment, layout, attempts, names, out: args.out, exercise: args.exercise },
        fixes: fixes || undefined,
        atOnce: threads * UNDER_WAY_A_THREAD,
        onRead(found) {
          for (const line of describeClass(found, args.class)) console.error(line);
        },
        onBegin: interrupt.begin,
        onGraded: interrupt.advance,
      }).finally(interrupt.end);
      for (const note of graded.notes) console.error(plain(note));
      if (args.json)
        await pipeline(createReadStream(join(args.out, "results.json")), process.stdout, { end: false });
      else console.log(summary(graded, args.out));
      const { needsReview, unknown = [] } = graded.found;
      const isOpen = needsReview.length + unknown.length > 0;
      process.exitCode = graded.verdicts.has("judge-error") ? 2 : isOpen ? 1 : 0;
      if (!book) return;
      const written = await writeGradebook(args.out, args.out, { ...book, assignment, course });
      const say = args.json ? console.error : console.log;
      for (const line of describeGradebook(args.out, written, book.dryRun === true)) say(line);
      if (isIncomplete(written)) process.exitCode ||= 1;
    }

    try {
      const changes = args.watch ? watchClass(folder, out) : undefined;
      await gradeOnce();
      while (changes) {
        await changes.next();
        await gradeOnce().catch((error) => console.error(sentence(error)));
      }
    } finally {
      interrupt.close();
      await pool.close();
    }
  },
});

function layoutOf(name: string | undefined, expression: string | undefined): Layout | undefined {
  if (name && expression) throw new UsageError("--layout and --pattern exclude each other: give one of them");
  if (expression) return pattern(expression);
  return name ? layouts[oneOf("--layout", layoutNames, name)] : undefined;
}

function oneOf<T extends string>(option: string, known: readonly T[], given: string): T {
  const name = known.find((one) => one === given);
  if (name !== undefined) return name;
  const wanted = didYouMean(given, known, { otherwise: `: it is one of ${known.join(", ")}` });
  throw new UsageError(`${option} cannot be ${given}${wanted}`);
}
