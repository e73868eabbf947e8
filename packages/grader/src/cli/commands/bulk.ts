import { createReadStream } from "node:fs";
import { mkdir, realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { defineCommand } from "citty";
import { type Course, loadCourse } from "../../exercise/course.ts";
import { formatProblem } from "../../exercise/problem.ts";
import { suggest } from "../../exercise/suggest.ts";
import { gradeAll } from "../../gradebook/grade-all.ts";
import { openResults } from "../../gradebook/results.ts";
import { type Found, findPlain } from "../../submissions/plain.ts";
import type { Verdict } from "../../verdict.ts";
import { openJailedPool } from "../../worker/jail.ts";
import { openPool, type Pool } from "../../worker/pool.ts";
import { courseFolder, courseOption } from "../course.ts";
import { showProgress } from "../progress.ts";
import { UsageError } from "../usage.ts";

/** Enough to keep every thread busy, and few enough that memory stays flat. */
const UNDER_WAY_A_THREAD = 4;

export default defineCommand({
  meta: { name: "bulk", description: "Grade a class: <folder>/<student>/<exercise>.ts or .js" },
  args: {
    folder: { type: "positional", description: "a folder for each student", required: true },
    out: { type: "string", description: "the folder for the results", valueHint: "folder", required: true },
    exercise: { type: "string", description: "the only exercise to grade", valueHint: "name" },
    jobs: { type: "string", description: "how many threads grade at once", valueHint: "number" },
    jail: { type: "boolean", description: "grade in a process that bubblewrap walls in (Linux)" },
    json: { type: "boolean", description: "print results.json" },
    course: courseOption,
  },
  async run({ args }) {
    const threads = Number(args.jobs ?? availableParallelism());
    if (!Number.isInteger(threads) || threads < 1 || threads > 256) {
      throw new UsageError(`--jobs must be a whole number from 1 to 256, not ${args.jobs}`);
    }
    const pool = args.jail ? openJailedPool({ threads }) : openPool({ threads });
    pool.start();
    const course = await loadCourse(courseFolder(args.course));
    for (const problem of course.problems) console.error(formatProblem(problem));

    const found = await find(args.folder, args.out, course, args.exercise);
    const counts = await grade(found, course, args.out, pool, threads);
    for (const { file, reason } of found.leftOut) console.error(`left out: ${shown(file)}: ${reason}`);
    if (args.json)
      await pipeline(createReadStream(join(args.out, "results.json")), process.stdout, { end: false });
    else console.log(summary(counts, found.leftOut.length, args.out));
    process.exitCode = counts.has("judge-error") ? 2 : found.leftOut.length > 0 ? 1 : 0;
  },
});

async function find(
  folder: string,
  out: string,
  { exercises, problems }: Course,
  only?: string,
): Promise<Found> {
  const slugs = [...exercises.keys()];
  if (only && !slugs.includes(only)) {
    const near = suggest(only, slugs);
    throw new UsageError(`there is no exercise called ${only}${near ? `; did you mean ${near}?` : ""}`);
  }
  const from = await realpath(folder);
  await mkdir(out, { recursive: true });
  const except = await realpath(out);
  if (from === except) throw new UsageError("--out must be another folder than that of the submissions");

  const broken = problems.map(({ file }) => file.split("/")[0]);
  const found = await findPlain(folder, { slugs, broken, only, except });
  if (found.submissions.length + found.leftOut.length > 0) return found;
  throw new UsageError(`${folder} holds no submissions; <student>/<exercise>.ts is expected in it`);
}

/** Grades what was found and writes the results; what cannot be read joins what is left out. */
async function grade(
  { submissions, leftOut }: Found,
  { exercises }: Course,
  out: string,
  pool: Pool,
  threads: number,
) {
  const counts = new Map<Verdict, number>();
  const results = await openResults(out);
  const progress = showProgress(submissions.length);
  const interrupt = (signal: NodeJS.Signals) => {
    results.discard();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    for await (const one of gradeAll(submissions, exercises, pool, threads * UNDER_WAY_A_THREAD)) {
      progress.advance();
      if ("reason" in one) leftOut.push(one);
      else {
        const { verdict } = one.graded.report;
        await results.add(one.graded, one.source);
        counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      }
    }
    for (const file of leftOut) await results.leaveOut(file);
    await results.finish();
  } finally {
    progress.stop();
    await pool.close();
    await results.close();
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
  return counts;
}

/** A file's name without what a terminal would obey. */
const shown = (file: string) => file.replace(/\p{Cc}/gu, "\u{fffd}");

function summary(counts: Map<Verdict, number>, leftOut: number, out: string): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  const graded = `${total} graded${each ? `: ${each}` : ""}`;
  return `${graded}; ${leftOut} left out. See ${join(out, "results.csv")}`;
}
