import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { suggest } from "../exercise/suggest.ts";

/** What someone decided of a file: whose it is, and of which exercises; `none` leaves it out. */
export interface Fix {
  student: string;
  exercise: string;
}

const COLUMNS = ["file", "student", "exercise"];

/** What was decided in earlier runs, which the folder of the results remembers in fixes.csv. */
export function rememberedFixes(folder: string, slugs: readonly string[]): Map<string, Fix> {
  try {
    return readFixes(join(folder, "fixes.csv"), slugs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw error;
  }
}

/** Remembers what is decided. */
export function rememberFixes(folder: string, fixes: ReadonlyMap<string, Fix>): void {
  const rows = [...fixes].map(([file, { student, exercise }]) => [file, student, exercise]);
  const part = join(folder, ".fixes.csv.part");
  writeFileSync(part, stringify([COLUMNS, ...rows], { escape_formulas: true }));
  renameSync(part, join(folder, "fixes.csv"));
}

/** Reads an edited attention.csv; throws a sentence, with the line, for what cannot be read. Rows without an exercise stay open. */
export function readFixes(path: string, slugs: readonly string[]): Map<string, Fix> {
  const name = basename(path);
  const fixes = new Map<string, Fix>();
  for (const { record, info } of rows(name, readFileSync(path, "utf8"))) {
    const problem = (what: string) => new Error(`${name} line ${info.lines}: ${what}`);
    const [file, student, exercise] = COLUMNS.map((column) => unescaped((record[column] ?? "").trim()));
    if (!exercise) continue;
    if (!file) throw problem("no file is named");
    if (!student && exercise !== "none") throw problem(`no student is named for ${file}`);
    for (const slug of exercise === "none" ? [] : exercise.split(/\s+/)) {
      if (slugs.includes(slug)) continue;
      const near = suggest(slug, slugs);
      throw problem(`there is no exercise called ${slug}${near ? `; did you mean ${near}?` : ""}`);
    }
    fixes.set(file, { student, exercise });
  }
  return fixes;
}

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

function rows(name: string, csv: string): Row[] {
  let read: Row[];
  try {
    const lenient = {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: [",", ";", "\t"],
    };
    read = parse(csv, { ...lenient, columns: true, info: true }) as unknown as Row[];
  } catch (error) {
    throw new Error(`${name} cannot be read as CSV: ${(error as Error).message}`);
  }
  const missing = COLUMNS.find((column) => read[0] && !(column in read[0].record));
  if (missing) throw new Error(`${name} has no column ${missing}; ${COLUMNS.join(", ")} are expected`);
  return read;
}

/** What was written so that no spreadsheet takes it for a formula. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, "");
