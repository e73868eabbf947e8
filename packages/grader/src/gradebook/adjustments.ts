import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { ExerciseError, type Problem } from "../exercise/problem.ts";
import { suggest } from "../exercise/suggest.ts";

/** What a person decided about a student's points for an exercise, whatever the grading says. */
export interface Adjustment {
  /** As they are called in the file: by name, id or address. */
  student: string;
  exercise: string;
  /** The points instead of those earned, or what is added to them. */
  change: { score: number } | { delta: number };
  /** For the student. */
  comment: string;
  /** For staff. */
  reason: string;
  /** In the file. */
  line: number;
}

const COLUMNS = ["student", "exercise", "delta", "score", "comment", "reason"] as const;

/** Reads `adjustments.csv`; throws all that is wrong with it, each with its line. */
export async function readAdjustments(file: string): Promise<Adjustment[]> {
  return parseAdjustments(file, await readFile(file, "utf8"));
}

/** The same of a text. */
export function parseAdjustments(file: string, text: string): Adjustment[] {
  const [header, ...rows] = rowsOf(file, text);
  if (!header) return [];
  const names = header.cells.map((name) => name.toLowerCase());
  const problems: Problem[] = names
    .filter((name) => !(COLUMNS as readonly string[]).includes(name))
    .map((name) => ({
      file,
      line: header.line,
      message: unknown("column", name, COLUMNS),
    }));
  const missing = ["student", "exercise"].filter((name) => !names.includes(name));
  if (!names.includes("delta") && !names.includes("score")) missing.push("delta or score");
  for (const name of missing) problems.push({ file, line: header.line, message: `has no column ${name}` });
  if (problems.length > 0) throw new ExerciseError(problems);

  const adjustments = rows.flatMap(({ cells, line }): Adjustment[] => {
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    const change = changeOf(cell("delta"), cell("score"));
    if (typeof change === "string") problems.push({ file, line, message: change });
    return typeof change === "string"
      ? []
      : [
          {
            student: cell("student"),
            exercise: cell("exercise"),
            change,
            comment: cell("comment"),
            reason: cell("reason"),
            line,
          },
        ];
  });
  if (problems.length > 0) throw new ExerciseError(problems);
  return adjustments;
}

/** The sentence for a name that nothing bears. */
export function unknown(kind: string, name: string, known: readonly string[]): string {
  const near = suggest(name, known);
  return `there is no ${kind} ${name || "without a name"}${near ? `; did you mean ${near}?` : ""}`;
}

function changeOf(delta: string, score: string): Adjustment["change"] | string {
  if (delta && score) return "has both a delta and a score; one of them is expected";
  if (!delta && !score) return "has neither a delta nor a score; one of them is expected";
  const text = delta || score;
  const number = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return `${text} is not a number; one such as 2 or -1.5 is expected`;
  if (score && number < 0) return `${text} is less than 0; a score is 0 or more`;
  return delta ? { delta: number } : { score: number };
}

function rowsOf(file: string, text: string): { cells: string[]; line: number }[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: /^[^\n]*;/.test(text) ? ";" : ",", // as a spreadsheet with decimal commas writes it
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    throw new ExerciseError([{ file, line: lines, message: `cannot be read as CSV: ${message}` }]);
  }
}
