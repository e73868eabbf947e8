import { InputError } from "@graded-descent/course";
import { type CsvError, parse } from "csv-parse/sync";

/** A row of a table that somebody edited. */
export interface CsvRow {
  /** By the name of its column; what is missing is empty. */
  cell(column: string): string;
  /** In the file. */
  line: number;
}

/** What a CSV file holds. */
export interface CsvTable {
  /** In small letters, as they stand in the file. */
  columns: string[];
  rows: CsvRow[];
}

/** What separates the cells of a CSV file: the character that its first line has most often outside of quotes. */
export function delimiterOf(text: string): "," | ";" | "\t" {
  const [first] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n|\r/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return ([",", ";", "\t"] as const).reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** Reads a CSV file whose first line names its columns, some of those that are known; throws what is wrong with it, with its line. */
export function readTable(file: string, text: string, known: readonly string[]): CsvTable {
  const [header, ...rows] = linesOf(file, text);
  const columns = header?.record.map((name) => name.toLowerCase()) ?? [];
  const problem = (message: string) => new InputError([{ file, line: header?.info.lines ?? 1, message }]);
  if (!columns.some((name) => known.includes(name)))
    throw problem(`the first line must name the columns: ${known.join(", ")}`);
  const twice = columns.find((name, i) => known.includes(name) && columns.indexOf(name) < i);
  if (twice) throw problem(`has the column ${twice} twice`);
  return {
    columns,
    rows: rows.map(({ record, info }) => ({
      cell: (column) => record[columns.indexOf(column)] ?? "",
      line: info.lines,
    })),
  };
}

interface Line {
  record: string[];
  info: { lines: number };
}

function linesOf(file: string, text: string): Line[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Line[];
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    const reason =
      code === "CSV_QUOTE_NOT_CLOSED" ? "a quote is opened and not closed" : "a quote is where none can be";
    throw new InputError([{ file, line: lines, message: `cannot be read as CSV: ${reason}` }]);
  }
}
