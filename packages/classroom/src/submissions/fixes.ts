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

const COLUMNS = ["file", "student", "exercise"];

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

/** Reads an edited attention.csv; throws what is wrong with it, with its line. Rows without an exercise stay open. */
export async function readFixes(path: string, slugs: readonly string[]): Promise<Map<string, Fix>> {
  const { columns, rows } = readTable(path, await readWhole(path), COLUMNS);
  const missing = COLUMNS.find((column) => !columns.includes(column));
  if (missing) {
    const message = `has no column ${missing}; ${COLUMNS.join(", ")} are expected`;
    throw new InputError([{ file: path, line: 1, message }]);
  }
  const fixes = new Map<string, Fix>();
  for (const { cell, line } of rows) {
    const problem = (message: string) => new InputError([{ file: path, line, message }]);
    const [file, student, exercise] = COLUMNS.map((column) => unescaped(cell(column)));
    if (!exercise) continue;
    if (!file) throw problem("no file is named");
    if (!student && exercise !== "none") throw problem(`no student is named for ${file}`);
    for (const slug of exercise === "none" ? [] : exercise.split(/\s+/)) {
      if (!slugs.includes(slug)) throw problem(thereIsNo("exercise called", slug, slugs));
    }
    fixes.set(file, { student, exercise });
  }
  return fixes;
}

/** What was written so that no spreadsheet takes it for a formula. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, "");
