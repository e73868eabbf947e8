import { createReadStream } from "node:fs";
import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Layout } from "@graded-descent/classroom";
import {
  type AttemptChoice,
  attemptChoices,
  type Class,
  countNew,
  type Fix,
  gradeAll,
  type KeptReports,
  layoutNames,
  layouts,
  openKeptReports,
  openResults,
  pattern,
  readClass,
  readFixes,
  rememberedFixes,
  rememberFixes,
  watchClass,
} from "@graded-descent/classroom";
import {
  type Course,
  didYouMean,
  formatProblem,
  loadCourse,
  makeFolder,
  openKeptExercises,
  thereIsNo,
} from "@graded-descent/course";
import type { Verdict } from "@graded-descent/grader";
import { openJailedPool, openPool, type Pool } from "@graded-descent/grader/node";
import { defineCommand } from "citty";
import { describeClass, summary } from "../class-words.ts";
import { courseFolder, courseOption, overlayFolder, overlayOption } from "../course.ts";
import { plain } from "../format.ts";
import { showProgress } from "../progress.ts";
import { sentence } from "../sentence.ts";
import { UsageError } from "../usage.ts";
import { gradebookOptions, readOptions, writeGradebook } from "./gradebook.ts";

/** Enough to keep the other threads busy while one is held up for a second or two, and few enough that memory stays flat. */
const UNDER_WAY_A_THREAD = 512;

export default defineCommand({
  meta: {
    name: "bulk",
    description:
      "Grade a class from Canvas, Moodle, Gradescope, GitHub Classroom, or a folder for each student",
  },
  args: {
    class: {
      type: "positional",
      description: "a folder or a zip file, as it was downloaded",
      required: true,
    },
    out: { type: "string", description: "the folder for the results", valueHint: "folder", required: true },
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
    const policy = oneOf("--attempts", attemptChoices, args.attempts ?? "latest");
    const isBookWanted = Object.keys(gradebookOptions).some((name) => name in args);
    const book = isBookWanted ? await readOptions(args) : undefined;
    const folder = await realpath(args.class);
    const [courseDir, overlay] = [courseFolder(args.course), overlayFolder(args.overlay)];
    makeFolder(args.out);
    const except = await realpath(args.out);
    if (folder === except) throw new UsageError("--out must be another folder than that of the submissions");

    const kept = openKeptReports(args.out);
    const pool = args.jail ? openJailedPool({ threads }) : openPool({ threads });
    if (kept.isEmpty) pool.start();
    const exercises = openKeptExercises(courseDir, overlay);
    const course = await loadCourse(courseDir, { overlay, kept: exercises.unchanged });
    await exercises.keep(course);
    for (const problem of course.problems) console.error(formatProblem(problem));
    const asked = { ...askedOf(course, args.exercise), layout, attempts: policy, except };
    const slugs = [...asked.exports.keys(), ...asked.broken];
    const fixes = args.fix ? await readFixes(args.fix, slugs) : new Map<string, Fix>();

    async function gradeOnce(): Promise<void> {
      const all = new Map([...(await rememberedFixes(args.out, slugs)), ...fixes]);
      const found = await readClass(folder, { ...asked, fixes: all });
      assertFound(found, args.class, layout);
      assertFixable(fixes, found.files, args.fix);
      if (fixes.size > 0) await rememberFixes(args.out, all);
      for (const line of describeClass(found, basename(folder))) console.error(line);

      const counts = await grade(found, course, { out: args.out, pool, kept, policy, threads }).catch(
        (error) => {
          throw Object.assign(error, { path: error.path ?? args.out }); // which a full disk leaves out
        },
      );
      if (args.json)
        await pipeline(createReadStream(join(args.out, "results.json")), process.stdout, { end: false });
      else console.log(summary(counts, found, args.out));
      process.exitCode = counts.has("judge-error") ? 2 : found.attention.length > 0 ? 1 : 0;
      if (book) await writeGradebook(args.out, args.out, book, args.json ? console.error : console.log);
    }

    try {
      const changes = args.watch ? watchClass(folder, except) : undefined;
      await gradeOnce();
      while (changes) {
        await changes.next();
        await gradeOnce().catch((error) => console.error(sentence(error)));
      }
    } finally {
      await pool.close();
      kept.close({ tidy: true });
    }
  },
});

interface Means {
  out: string;
  pool: Pool;
  kept: KeptReports;
  policy: AttemptChoice;
  threads: number;
}

/** Grades what was found and writes the results. */
async function grade(found: Class, { exercises }: Course, { out, pool, kept, policy, threads }: Means) {
  const counts = new Map<Verdict, number>();
  /** Why scores are held, each reason once. */
  const reasons = new Set<string>();
  const results = await openResults(out);
  const total = countNew(found.submissions, { exercises, kept });
  const progress = showProgress(total);
  let done = 0;
  const onGraded = () => {
    done++;
    progress.advance();
  };
  const interrupt = (signal: NodeJS.Signals) => {
    progress.stop();
    results.discard();
    console.error(`stopped: ${done} of ${total} are graded and kept; run the same command again to go on`);
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    const atOnce = threads * UNDER_WAY_A_THREAD;
    for await (const { rows, leftOut } of gradeAll(found.submissions, {
      exercises,
      pool,
      kept,
      policy,
      atOnce,
      onGraded,
    })) {
      found.leftOut.push(...leftOut);
      for (const { graded, source } of rows) {
        const { verdict, exercise, message, tests } = graded.report;
        await results.add(graded, source);
        counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
        const reason = message ?? tests.find((test) => test.verdict === verdict)?.message;
        if (verdict === "judge-error") reasons.add(`${exercise}: scores are held: ${plain(reason ?? "")}`);
      }
    }
    for (const file of found.leftOut) await results.leaveOut(file);
    for (const file of found.attention) await results.attend(file);
    await results.finish();
  } finally {
    progress.stop();
    await results.close();
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
  for (const reason of reasons) console.error(reason);
  return counts;
}

/** Which exercises a class is read for. */
export function askedOf({ exercises, problems }: Course, only: string | undefined) {
  if (only && !exercises.has(only))
    throw new UsageError(thereIsNo("exercise called", only, [...exercises.keys()]));
  const broken = new Set(problems.flatMap(({ exercise }) => exercise ?? []));
  return {
    exports: new Map([...exercises].map(([slug, exercise]) => [slug, exercise.exports])),
    broken: [...broken].filter((slug) => !exercises.has(slug)),
    only,
  };
}

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

function assertFound({ submissions, attention, leftOut }: Class, name: string, layout?: Layout): void {
  const isEmpty = attention.length === 0 && leftOut.every(({ kind }) => kind === "tools");
  if (submissions.length > 0 || !(layout || isEmpty)) return;
  const expected = (layout ?? layouts.plain).example;
  throw new UsageError(`${name} holds no submissions; names such as ${expected} are expected in it`);
}

function assertFixable(fixes: ReadonlyMap<string, Fix>, files: ReadonlySet<string>, name = ""): void {
  const gone = [...fixes.keys()].find((file) => !files.has(file));
  if (gone) throw new UsageError(`${name}: there is no file ${gone} among the submissions`);
}
