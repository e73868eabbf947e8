import { join } from "node:path";
import { readWhole } from "../submissions/text.ts";
import { fillCanvas, isCanvas } from "./formats/canvas.ts";
import { writeCsv } from "./formats/csv.ts";
import type { Filled } from "./formats/filled.ts";
import { gradescopeResults } from "./formats/gradescope.ts";
import { writeHtml } from "./formats/html.ts";
import { writeJson } from "./formats/json.ts";
import { writeJUnit } from "./formats/junit.ts";
import { fillMoodle, isMoodle, writeMoodle } from "./formats/moodle.ts";
import { entries, type Gradebook } from "./gradebook.ts";
import type { GradedSubmission } from "./graded-submission.ts";
import { ResultsError } from "./read-results.ts";
import { readSheet } from "./sheet.ts";

/** The shapes in which a gradebook can be written. */
export const formats = ["csv", "json", "junit", "gradescope", "moodle", "canvas", "html"] as const;

export type Format = (typeof formats)[number];

/** Files to be written, by their path in the folder. */
export type OutputFiles = Map<string, string | Uint8Array>;

/** What a gradebook is written from. */
export interface GradebookInput {
  gradebook: Gradebook;
  graded: GradedSubmission[];
  sources: ReadonlyMap<string, string>;
  into?: Export;
}

/** The teacher's own gradebook from Canvas or worksheet from Moodle, to be filled in. */
export interface Export {
  system: "canvas" | "moodle";
  /** Where it lies. */
  file: string;
  text: string;
}

/** Reads it; throws a sentence where it is neither. */
export async function readExport(file: string): Promise<Export> {
  const text = await readWhole(file);
  const { rows } = readSheet(text);
  if (isCanvas(rows)) return { system: "canvas", file, text };
  if (isMoodle(rows)) return { system: "moodle", file, text };
  throw new ResultsError(
    `${file} is neither a gradebook from Canvas (Student, ID, …) nor a grading worksheet from Moodle (Identifier, Grade, …)`,
  );
}

/** Writes the gradebook in a format; of a teacher's file that was filled in, what she should hear. */
export function renderGradebook(
  format: Format,
  from: GradebookInput,
  files: OutputFiles,
): Filled | undefined {
  const { gradebook, graded, sources, into } = from;
  const writers: Record<Format, () => void> = {
    csv: () => files.set("gradebook.csv", writeCsv(gradebook)),
    json: () => files.set("gradebook.json", writeJson(gradebook)),
    junit: () => files.set("junit.xml", writeJUnit(gradebook)),
    html: () => files.set("report.html", writeHtml(gradebook, graded, sources)),
    gradescope: () => writeGradescope(gradebook, files),
    moodle: () => into?.system === "moodle" || files.set("moodle.csv", writeMoodle(gradebook)),
    canvas: () => {}, // is only ever filled in
  };
  writers[format]();
  if (into?.system !== format) return undefined;
  const filled = { canvas: fillCanvas, moodle: fillMoodle }[into.system](gradebook, into.text);
  files.set(`${format}.csv`, filled.text);
  return filled;
}

/** A folder for each student, by what the class's source knows them by where names are shared. */
function writeGradescope(gradebook: Gradebook, files: OutputFiles): void {
  for (const { row, column, entry } of entries(gradebook)) {
    const results = gradescopeResults(column, entry);
    const named = gradebook.students.filter(({ student }) => student === row.student);
    const student = named.length > 1 && row.id ? `${row.student} ${row.id}` : row.student;
    const file = join("gradescope", fileName(student), column.slug, "results.json");
    if (results) files.set(file, `${JSON.stringify(results, null, 1)}\n`);
  }
}

/** A name as one part of a path on any system. */
export const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 120) || "student";
