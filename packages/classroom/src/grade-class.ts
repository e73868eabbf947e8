import { realpath } from "node:fs/promises";
import { type Course, makeFolder } from "@graded-descent/course";
import type { Verdict } from "@graded-descent/grader";
import type { Pool } from "@graded-descent/grader/node";
import type { Assignment } from "./assignment/assignment.ts";
import { rememberAssignment } from "./assignment/remembered.ts";
import { countNew, gradeAll } from "./gradebook/grade-all.ts";
import type { GradedSubmission } from "./gradebook/graded-submission.ts";
import { type KeptReports, openKeptReports } from "./gradebook/kept-reports.ts";
import { lockResults } from "./gradebook/lock.ts";
import { ResultsError } from "./gradebook/read-results.ts";
import { openResults, type Results } from "./gradebook/results.ts";
import { refuseAnotherClass, rememberClass } from "./gradebook/same-class.ts";
import { aboutTimes } from "./gradebook/times.ts";
import { type RosterStudent, rosterIndex } from "./people/roster.ts";
import type { AttemptChoice } from "./submissions/attempts.ts";
import { type Fix, rememberedFixes, rememberFixes } from "./submissions/fixes.ts";
import type { Layout } from "./submissions/layouts/layout.ts";
import { type ClassSubmissions, readClass } from "./submissions/read-class.ts";
import type { ReadingOptions } from "./submissions/read-student.ts";
import type { NameEncoding } from "./submissions/zip-names.ts";

/** How a class is graded. */
export interface GradeClassOptions {
  course: Pick<Course, "exercises" | "problems">;
  /** The folder for the results. */
  out: string;
  pool: Pick<Pool, "grade">;
  /** How many submissions are under way at once; enough to keep all threads of the pool busy. */
  atOnce: number;
  /** The one exercise that is graded; else those of the assignment, else all of the course. */
  exercise?: string;
  assignment?: Assignment;
  /** Else it is recognised. */
  layout?: Layout;
  /** The latest unless given. */
  attempts?: AttemptChoice;
  /** What someone decided, besides what is remembered in the folder, and the file that it stands in. */
  fixes?: { file: string; fixes: ReadonlyMap<string, Fix> };
  names?: NameEncoding;
  /** Told what was found before it is graded. */
  onRead?(found: ClassSubmissions): void;
  /** Told how many texts are to be graded, and how to remove what is written so far if the process must end at once. */
  onBegin?(total: number, discard: () => void): void;
  /** Told of each text that is graded. */
  onGraded?(): void;
}

/** What became of a class. */
export interface GradedClass {
  found: ClassSubmissions;
  verdicts: ReadonlyMap<Verdict, number>;
  /** Of how many exercises students of the class list handed in nothing. */
  missing: number;
  /** Why scores are held, and what is not known of times: sentences. */
  notes: string[];
}

/**
 * Reads a class from a folder or an archive, grades it, and writes the results into `out`: all of them, or none. Throws a
 * ResultsError where another process writes there, or the results there are of another class.
 */
export async function gradeClass(path: string, options: GradeClassOptions): Promise<GradedClass> {
  const { course, out, assignment, fixes } = options;
  makeFolder(out);
  const except = await realpath(out);
  if (except === (await realpath(path)))
    throw new ResultsError("the results must lie in another folder than the submissions");
  const unlock = lockResults(out);
  try {
    const asked = readingOptions(course, options);
    const slugs = [...asked.exports.keys(), ...asked.broken];
    const decided = new Map([...(await rememberedFixes(out, slugs)), ...(fixes?.fixes ?? [])]);
    const { layout, attempts, names } = options;
    const roster = assignment?.roster;
    const found = await readClass(path, {
      ...asked,
      layout,
      attempts,
      names,
      roster,
      except,
      fixes: decided,
    });
    assertFound(found, path, layout);
    const gone = [...(fixes?.fixes.keys() ?? [])].find((file) => !found.files.has(file));
    if (gone) throw new ResultsError(`${fixes!.file}: there is no file ${gone} among the submissions`);
    await refuseAnotherClass(out, found);
    if (fixes && fixes.fixes.size > 0) await rememberFixes(out, decided);
    options.onRead?.(found);
    const kept = openKeptReports(out);
    try {
      return await gradeFound(found, kept, options).catch((error) => {
        throw Object.assign(error, { path: error.path ?? out }); // which a full disk leaves out
      });
    } finally {
      await kept.close({ tidy: true });
    }
  } finally {
    unlock();
  }
}

/** Which exercises a class is read for. */
export function readingOptions(
  { exercises, problems }: Pick<Course, "exercises" | "problems">,
  { exercise, assignment }: { exercise?: string; assignment?: Assignment } = {},
): ReadingOptions {
  const broken = new Set(problems.flatMap((problem) => problem.exercise ?? []));
  return {
    exports: new Map([...exercises].map(([slug, { exports }]) => [slug, exports])),
    broken: [...broken].filter((slug) => !exercises.has(slug)),
    only: exercise,
    assigned: assignment && new Set(assignment.exercises.keys()),
  };
}

function assertFound(
  { submissions, needsReview, leftOut, unknown = [] }: ClassSubmissions,
  path: string,
  layout?: Layout,
) {
  const isEmpty = needsReview.length + unknown.length === 0 && leftOut.every(({ kind }) => kind === "tools");
  if (submissions.length > 0 || !(layout || isEmpty)) return;
  const expected = layout?.example ?? "annlee/step.ts";
  throw new ResultsError(`${path} holds no submissions; names such as ${expected} are expected in it`);
}

async function gradeFound(
  found: ClassSubmissions,
  kept: KeptReports,
  options: GradeClassOptions,
): Promise<GradedClass> {
  const { course, out, pool, atOnce, assignment, onGraded, attempts: policy = "latest" } = options;
  const { exercises } = course;
  const verdicts = new Map<Verdict, number>();
  const held = new Map<string, string>();
  const times: GradedSubmission[] = [];
  const handedIn = new Set<string>();
  const listed = rosterIndex(assignment?.roster ?? []);
  const results = await openResults(out, { hasRoster: found.unknown !== undefined });
  options.onBegin?.(countNew(found.submissions, { exercises, kept }), results.discard);
  let missing = 0;
  try {
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
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
        const line = listed({ name: graded.student, ids: graded.ids ?? {} });
        if (line) handedIn.add(keyOf(line, exercise));
        if (assignment) times.push(graded);
        const reason = message ?? tests.find((test) => test.verdict === verdict)?.message ?? "";
        if (verdict === "judge-error")
          held.set(`${exercise}: ${reason}`, `${exercise}: scores are held: ${reason}`);
      }
    }
    missing = await addMissing(results, handedIn, options);
    for (const file of found.leftOut) await results.leaveOut(file);
    for (const file of found.needsReview) await results.review(file);
    for (const file of found.unknown ?? []) await results.addUnknown(file);
    await results.finish();
    await rememberClass(out, found);
    if (assignment) await rememberAssignment(out, assignment);
  } finally {
    await results.close();
  }
  return {
    found,
    verdicts,
    missing,
    notes: [...held.values(), ...(assignment ? aboutTimes(times, assignment.policy) : [])],
  };
}

const keyOf = ({ name, ids }: RosterStudent, exercise: string) => JSON.stringify([name, ids, exercise]);

/** A row for each student of the class list and each exercise of which nothing was handed in. */
async function addMissing(
  results: Results,
  handedIn: ReadonlySet<string>,
  { assignment, course, exercise: only }: GradeClassOptions,
): Promise<number> {
  let missing = 0;
  for (const student of assignment?.roster ?? []) {
    for (const exercise of assignment!.exercises.keys()) {
      if (handedIn.has(keyOf(student, exercise)) || (only && only !== exercise)) continue;
      await results.addMissing(student, exercise, course.exercises.get(exercise)?.points ?? 0);
      missing++;
    }
  }
  return missing;
}
