import { join } from "node:path";
import { atomicWrite, InputError, isThere, thereIsNo } from "@graded-descent/course";
import { stringify } from "csv-stringify/sync";
import { readTable } from "./table.ts";
import { readWhole } from "./text.ts";

/** What someone decided of a file: whose it is, and of which exercises; `none` leaves it out. */
export interface Fix {
  student: string;
  exercise: string;
}

const COLUMNS = ["file", "student", "decision"];

/** What was decided in earlier runs, which the folder of the results remembers in fixes.csv. */
export async function rememberedFixes(folder: string, slugs: readonly string[]): Promise<Map<string, Fix>> {
  const file = join(folder, "fixes.csv");
  return isThere(file) ? readFixes(file, slugs) : new Map();
}

/** Remembers what is decided. */
export function rememberFixes(folder: string, fixes: ReadonlyMap<string, Fix>): Promise<void> {
  const rows = [...fixes].map(([file, { student, exercise }]) => [file, student, exercise]);
  return atomicWrite(join(folder, "fixes.csv"), stringify([COLUMNS, ...rows], { escape_formulas: true }));
}

/**
 * Reads an edited attention.csv; throws what is wrong with it, with its line. A row without a decision stays open: what
 * is proposed beside it is never read. Files of former versions have the decision in a column `exercise`.
 */
export async function readFixes(path: string, slugs: readonly string[]): Promise<Map<string, Fix>> {
  const { columns, rows } = readTable(path, await readWhole(path), [...COLUMNS, "exercise"]);
  const decided = columns.includes("decision") || !columns.includes("exercise") ? "decision" : "exercise";
  const missing = ["file", "student", decided].find((column) => !columns.includes(column));
  if (missing) {
    const message = `has no column ${missing}; ${COLUMNS.join(", ")} are expected`;
    throw new InputError([{ file: path, line: 1, message }]);
  }
  const fixes = new Map<string, Fix>();
  for (const { cell, line } of rows) {
    const problem = (message: string) => new InputError([{ file: path, line, message }]);
    const [file, student] = ["file", "student"].map((column) => unescaped(cell(column)));
    const exercise = unescaped(cell(decided)).split(/\s+/).filter(Boolean).join(" ");
    if (!exercise) continue;
    if (!file) throw problem("no file is named");
    if (!student && exercise !== "none") throw problem(`no student is named for ${file}`);
    for (const slug of exercise === "none" ? [] : exercise.split(" ")) {
      if (!slugs.includes(slug)) throw problem(thereIsNo("exercise called", slug, [...slugs, "none"]));
    }
    fixes.set(file, { student, exercise });
  }
  return fixes;
}

/** What was written so that no spreadsheet takes it for a formula. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, "");
