import { join } from "node:path";
import type { Filled } from "@graded-descent/classroom";
import {
  type Adjustment,
  type Export,
  type Files,
  type Format,
  feedbackZip,
  formats,
  type GradingPolicy,
  gradebook,
  lenient,
  readAdjustments,
  readExport,
  readPolicy,
  readResults,
  readSources,
  unexplained,
  withDueDates,
  write,
} from "@graded-descent/classroom";
import { isThere, loadCourse, thereIsNo, writeFiles } from "@graded-descent/course";
import { defineCommand } from "citty";
import { courseFolderIfAny, courseOption } from "../course.ts";
import { plain } from "../format.ts";
import { UsageError } from "../usage.ts";

/** The options of every command that writes a gradebook. */
export const gradebookOptions = {
  format: {
    type: "string",
    description: `one or several, with commas between: ${formats.join(", ")}`,
    valueHint: "formats",
  },
  into: {
    type: "string",
    description: "the gradebook from Canvas or the worksheet from Moodle that is to be filled in",
    valueHint: "file",
  },
  policy: {
    type: "string",
    description: "policy.yaml: attempts, deadlines (else the course's), late days",
    valueHint: "file",
  },
  adjustments: {
    type: "string",
    description: "what is applied last (else adjustments.csv in the results, if it is there)",
    valueHint: "file",
  },
  feedback: { type: "boolean", description: "write feedback.zip, a page for each student" },
} as const;

export default defineCommand({
  meta: { name: "gradebook", description: "Write the points of a graded class, in any of seven formats" },
  args: {
    results: { type: "positional", description: "the folder that gd bulk filled", required: true },
    ...gradebookOptions,
    out: { type: "string", description: "where to write (else with the results)", valueHint: "folder" },
    course: courseOption,
  },
  async run({ args }) {
    await writeGradebook(args.results, args.out ?? args.results, await readOptions(args));
  },
});

interface Options {
  format?: string;
  into?: string;
  policy?: string;
  adjustments?: string;
  feedback?: boolean;
  course?: string;
}

/** What a gradebook is to be, once the options and the files that they name have been read. */
interface Asked {
  formats: Format[];
  into?: Export;
  /** With the name of its file. */
  policy?: { file: string; rules: GradingPolicy };
  adjustments?: { file: string; rows: Adjustment[] };
  feedback: boolean;
  course?: string;
}

/** Reads the options and the files that they name; throws what is wrong with them. */
export async function readOptions(options: Options): Promise<Asked> {
  const { into, policy, adjustments, feedback = false, course } = options;
  const formats = formatsOf(options.format ?? (feedback ? "" : "csv,html"));
  if (into !== undefined && !formats.some((format) => format === "canvas" || format === "moodle"))
    throw new UsageError("--into goes with --format canvas or --format moodle");
  const filled = into === undefined ? undefined : await readExport(into);
  if (filled && !formats.includes(filled.system))
    throw new UsageError(`${into} goes with --format ${filled.system}`);
  if (formats.includes("canvas") && filled?.system !== "canvas") {
    throw new UsageError(
      "--format canvas fills in the gradebook that you export from Canvas; name it with --into",
    );
  }
  return {
    formats,
    into: filled,
    policy: policy === undefined ? undefined : { file: policy, rules: await readPolicy(policy) },
    adjustments:
      adjustments === undefined ? undefined : { file: adjustments, rows: await readAdjustments(adjustments) },
    feedback,
    course,
  };
}

/** Writes what is asked for and says what became of it; all of it or, if anything is wrong, nothing. */
export async function writeGradebook(
  results: string,
  out: string,
  asked: Asked,
  say: (line: string) => void = console.log,
): Promise<void> {
  const { feedback, into } = asked;
  const graded = await readResults(results);
  if (graded.length === 0) throw new UsageError(`${results} holds no graded submission`);

  const usual = join(results, "adjustments.csv");
  const adjustments =
    asked.adjustments ?? (isThere(usual) ? { file: usual, rows: await readAdjustments(usual) } : undefined);
  const { titles, dates } = await courseOf(asked.course);
  const policy = asked.policy ? withDueDates(asked.policy.rules, dates) : lenient;
  const slugs = [...new Set([...titles.keys(), ...graded.map(({ report }) => report.exercise)])];
  const stray = Object.keys(typeof policy.due === "object" ? policy.due : {}).find(
    (slug) => !slugs.includes(slug),
  );
  if (stray) throw new UsageError(`${asked.policy?.file}: \`due\`: ${thereIsNo("exercise", stray, slugs)}`);
  const book = gradebook(graded, {
    policy,
    adjustments: adjustments?.rows,
    adjustmentsFile: adjustments?.file,
    titles,
  });
  const needsSources = feedback || asked.formats.includes("html");
  const sources = needsSources ? await readSources(results, graded) : new Map<string, string>();

  const files: Files = new Map();
  const said: string[] = [];
  for (const format of asked.formats) {
    const filled = write(format, { gradebook: book, graded, sources, into }, files);
    if (filled) said.push(...formatFilled(`${format}.csv`, filled));
    if (filled && filled.matches.ambiguous.length + filled.matches.unmatched.length > 0)
      process.exitCode ||= 1;
  }
  if (feedback) files.set("feedback.zip", feedbackZip(book, sources));
  await writeFiles(out, files);

  say(summary(out, files, book.students.length));
  for (const line of said) say(line);
  if (adjustments?.rows.length) say(`adjusted by ${adjustments.file}: ${adjustments.rows.length}`);
  for (const { name, submissions } of unexplained(graded).filter((group) => group.submissions.length > 1))
    say(`${submissions.length} answer alike, and no mistake explains it: ${name}`);
}

function formatsOf(text: string): Format[] {
  const asked = text.split(",").flatMap((name) => name.trim() || []);
  const known: readonly string[] = formats;
  for (const name of asked) {
    const otherwise = `; there are ${known.join(", ")}`;
    if (!known.includes(name)) throw new UsageError(thereIsNo("format", name, known, { otherwise }));
  }
  if (text !== "" && asked.length === 0) throw new UsageError(`--format needs one of ${known.join(", ")}`);
  return [...new Set(asked)] as Format[];
}

/** What the course calls its exercises, in its order, and when they are due; without a course their slugs must do. */
async function courseOf(folder: string | undefined) {
  const titles = new Map<string, string>();
  const dates = new Map<string, string>();
  const dir = courseFolderIfAny(folder);
  if (dir !== undefined) {
    const { exercises, parts } = await loadCourse(dir);
    for (const { slug, title } of exercises.values()) titles.set(slug, title);
    for (const item of parts.flatMap(({ items }) => items))
      if ("exercise" in item && item.due) dates.set(item.exercise, item.due);
  }
  return { titles, dates };
}

function formatFilled(file: string, { matches, notes }: Filled): string[] {
  const { matched, ambiguous, unmatched, others } = matches;
  const rest = others > 0 ? `; ${others} more in the file handed in nothing, and stay as they were` : "";
  return [
    `${file}: ${matched.length} filled in${rest}`,
    ...ambiguous.map((student) => `  ambiguous, not filled in: ${plain(student)}`),
    ...unmatched.map((student) => `  not in the file: ${plain(student)}`),
    ...notes.map((note) => `  ${plain(note)}`),
  ];
}

function summary(out: string, files: Files, students: number): string {
  const sizes = [...files].filter(([name]) => !name.startsWith("gradescope/"));
  const results = files.size - sizes.length;
  const each = sizes.map(([name, content]) => `${join(out, name)} (${size(content)})`);
  if (results > 0) each.push(`${results} results.json in ${join(out, "gradescope")}`);
  return `${students === 1 ? "1 student" : `${students} students`}: ${each.join(", ")}`;
}

function size(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
