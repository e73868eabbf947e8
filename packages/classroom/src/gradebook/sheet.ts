import { delimiterOf } from "../submissions/table.ts";

/** A CSV file of somebody else's: cells are read and set, and whatever is not set stays as it was, byte for byte. */
export interface Sheet {
  /** The cells' values, row by row. */
  readonly rows: readonly (readonly string[])[];
  set(row: number, column: number, value: string): void;
  text(): string;
}

/** Reads CSV (RFC 4180), with commas, semicolons or tabs between the cells as its first line has them. */
export function readSheet(text: string): Sheet {
  const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(bom.length);
  const delimiter = delimiterOf(body);
  const { cells, ends } = split(body, delimiter);
  const rows = cells.map((row) => row.map(unquoted));
  return {
    rows,
    set(row, column, value) {
      const quoted = /["\r\n]/.test(value) || value.includes(delimiter);
      while (cells[row].length <= column) {
        cells[row].push("");
        rows[row].push("");
      }
      cells[row][column] = quoted ? `"${value.replaceAll('"', '""')}"` : value;
      rows[row][column] = value;
    },
    text: () => bom + cells.map((row, i) => row.join(delimiter) + ends[i]).join(""),
  };
}

/** The cells as they are written, and how each row ends. */
function split(text: string, delimiter: string) {
  const cell = new RegExp(
    `("(?:[^"]|"")*"[^${delimiter}\\r\\n]*|[^${delimiter}\\r\\n]*)(${delimiter}|\\r?\\n|\\r|$)`,
    "y",
  );
  const cells: string[][] = [[]];
  const ends: string[] = [];
  while (cell.lastIndex < text.length || ends.length < cells.length) {
    const [, written, end] = cell.exec(text)!;
    cells.at(-1)!.push(written);
    if (end === delimiter) continue;
    ends.push(end);
    if (end === "" || cell.lastIndex === text.length) break;
    cells.push([]);
  }
  return { cells, ends };
}

const unquoted = (written: string) =>
  /^".*"$/s.test(written) ? written.slice(1, -1).replaceAll('""', '"') : written;
