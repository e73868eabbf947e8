import { join, resolve } from "node:path";
import { type Course, isThere, thereIsNo, writeFiles } from "@graded-descent/course";
import type { Assignment } from "./assignment/assignment.ts";
import { rememberedAssignment } from "./assignment/remembered.ts";
import { type Adjustment, readAdjustments } from "./gradebook/adjustments.ts";
import { feedbackZip } from "./gradebook/feedback.ts";
import type { Filled } from "./gradebook/formats/filled.ts";
import { type Gradebook, gradebook } from "./gradebook/gradebook.ts";
import { type Group, unexplained } from "./gradebook/groups.ts";
import { type Export, type Format, type OutputFiles, renderGradebook } from "./gradebook/outputs.ts";
import { defaultPolicy, type GradingPolicy, withDueDates } from "./gradebook/policy.ts";
import { ResultsError, readResults, readSources } from "./gradebook/read-results.ts";
import { aboutTimes } from "./gradebook/times.ts";

/** What a gradebook is to be. */
export interface GradebookRequest {
  formats: Format[];
  /** The teacher's file that is filled in; a copy of it, for the file itself is never written. */
  into?: Export;
  /** Else the assignment's; with the name of its file. */
  policy?: { file: string; rules: GradingPolicy };
  /** Else adjustments.csv in the results, if it is there. */
  adjustments?: { file: string; rows: Adjustment[] };
  /** Whether there is a zip file with a page for each student. */
  feedback: boolean;
  /** Else the one that is remembered with the results. */
  assignment?: Assignment;
  /** What the exercises are called, count and when they are due; without it their slugs must do. */
  course?: Pick<Course, "exercises" | "parts">;
  /** Nothing is written. */
  dryRun?: boolean;
}

/** What was written, and what whoever asked for it should hear. */
export interface WrittenGradebook {
  gradebook: Gradebook;
  files: OutputFiles;
  filled: { file: string; filled: Filled }[];
  adjusted?: { file: string; rows: number };
  /** Wrong submissions that answer alike, where no mistake explains it. */
  groups: Group[];
  /** What is assumed or not known: sentences. */
  notes: string[];
}

/** Writes the points of a graded class as is asked for: all of it or, if anything is wrong, nothing. */
export async function writeGradebook(
  results: string,
  out: string,
  request: GradebookRequest,
): Promise<WrittenGradebook> {
  const { feedback, into, formats, course } = request;
  const graded = await readResults(results);
  const assignment = request.assignment ?? (await rememberedAssignment(results));
  if (graded.length === 0 && !assignment?.roster)
    throw new ResultsError(`${results} holds no graded submission`);

  const usual = join(results, "adjustments.csv");
  const adjustments =
    request.adjustments ?? (isThere(usual) ? { file: usual, rows: await readAdjustments(usual) } : undefined);
  const { titles, dates, maxPoints } = termsOf(course);
  const policy = policyOf(request, assignment, dates);
  assertDue(policy, request, [...titles.keys(), ...graded.map(({ report }) => report.exercise)]);
  const book = gradebook(graded, {
    policy,
    adjustments: adjustments?.rows,
    adjustmentsFile: adjustments?.file,
    titles,
    assignment,
    maxPoints,
  });
  const needsSources = feedback || formats.includes("html");
  const sources = needsSources ? await readSources(results, graded) : new Map<string, string>();

  const files: OutputFiles = new Map();
  const filled: WrittenGradebook["filled"] = [];
  for (const format of formats) {
    const one = renderGradebook(format, { gradebook: book, graded, sources, into }, files);
    if (one) filled.push({ file: `${format}.csv`, filled: one });
  }
  if (into && files.has(`${into.system}.csv`) && resolve(out, `${into.system}.csv`) === resolve(into.file))
    throw new ResultsError(
      `${into.file} is the file of which a copy is filled in; name another folder with --out`,
    );
  if (feedback) files.set("feedback.zip", feedbackZip(book, sources));
  if (!request.dryRun) await writeFiles(out, files);
  return {
    gradebook: book,
    files,
    filled,
    adjusted: adjustments?.rows.length
      ? { file: adjustments.file, rows: adjustments.rows.length }
      : undefined,
    groups: unexplained(graded).filter((group) => group.submissions.length > 1),
    notes: [...aboutTimes(graded, policy), ...assumed(book, request)],
  };
}

/** Of the exercises, by slug in the course's order: what they are called, when they are due, and what they count. */
function termsOf(course: GradebookRequest["course"]) {
  const exercises = [...(course?.exercises.values() ?? [])];
  const items = course?.parts.flatMap((part) => part.items) ?? [];
  return {
    titles: new Map(exercises.map(({ slug, title }) => [slug, title])),
    maxPoints: new Map(exercises.map(({ slug, points }) => [slug, points])),
    dates: new Map(
      items.flatMap((item) => ("exercise" in item && item.due ? [[item.exercise, item.due]] : [])),
    ),
  };
}

function policyOf(
  { policy }: GradebookRequest,
  assignment: Assignment | undefined,
  dates: ReadonlyMap<string, string>,
): GradingPolicy {
  const rules = policy?.rules ?? assignment?.policy;
  return rules ? withDueDates(rules, dates) : defaultPolicy;
}

function assertDue({ due }: GradingPolicy, { policy }: GradebookRequest, slugs: string[]): void {
  const stray = Object.keys(typeof due === "object" ? due : {}).find((slug) => !slugs.includes(slug));
  if (policy && stray)
    throw new ResultsError(`${policy.file}: \`due\`: ${thereIsNo("exercise", stray, slugs)}`);
}

/** What is taken for the maximum where no assignment says it, and the formats add exercises up. */
function assumed({ isAssigned, exercises }: Gradebook, { formats, into }: GradebookRequest): string[] {
  if (isAssigned || !(formats.includes("moodle") || into?.system === "moodle")) return [];
  const most = exercises.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  return [
    `no assignment says what counts: the grade is out of ${most}, over all exercises that somebody handed in (${exercises.map(({ slug }) => slug).join(", ")}); --assignment says it`,
  ];
}
