import { isCanvasSheet, readCanvasSheet } from "../../people/canvas-sheet.ts";
import type { Gradebook, GradebookColumn } from "../gradebook.ts";
import { matchStudents } from "../match.ts";
import { twoDecimals } from "../policy.ts";
import { readSheet, type Sheet } from "../sheet.ts";
import { type Filled, replaced } from "./filled.ts";
import { numberIn, numberWriter } from "./numbers.ts";

/** Whether a CSV file is a gradebook that Canvas exported. */
export const isCanvas = isCanvasSheet;

/** Fills in the gradebook that a teacher exported from Canvas: a column an exercise, made where there is none. */
export function fillCanvas({ exercises, students }: Gradebook, text: string): Filled {
  const sheet = readSheet(text);
  const { possible, students: lines } = readCanvasSheet(sheet);
  const notes: string[] = [];
  const changes: string[] = [];
  const matches = matchStudents(students, lines);
  const write = numberWriter(sheet.rows);

  for (const exercise of exercises) {
    const columns = columnsOf(exercise, sheet, possible);
    if (columns.length > 1) {
      notes.push(`${exercise.slug}: ${columns.length} columns bear its name, and none is filled in`);
      continue;
    }
    const [column = addColumn(exercise, sheet, possible)] = columns;
    const of = possible < 0 ? undefined : numberIn(sheet.rows[possible][column]);
    const scale = of !== undefined && of > 0 ? of / exercise.maxPoints : 1;
    if (scale !== 1) {
      notes.push(
        `${exercise.slug}: the export has ${of} points for our ${exercise.maxPoints}, and ours are scaled to that`,
      );
    }
    for (const { row, student } of matches.matched) {
      const points = student.entries.get(exercise.slug)?.points ?? null;
      if (points === null) continue;
      const before = sheet.rows[row][column]?.trim() ?? "";
      if (/^EX$/i.test(before)) {
        notes.push(`${exercise.slug}: ${student.student} is excused, and stays so`);
        continue;
      }
      const now = write(twoDecimals(points * scale));
      const change = replaced(before, now);
      if (change) changes.push(`${student.student}, ${exercise.slug}: ${change}`);
      sheet.set(row, column, now);
    }
  }
  return { text: sheet.text(), matches, notes, changes };
}

/** The columns that bear an exercise's name or title: `Momentum (4711)`. */
function columnsOf({ slug, title }: GradebookColumn, { rows }: Sheet, possible: number): number[] {
  const readOnly = (column: number) => possible >= 0 && /read only/i.test(rows[possible][column] ?? "");
  const names = [plain(slug), plain(title)];
  return rows[0].flatMap((header, i) =>
    names.includes(plain(header.replace(/ \(\d+\)$/, ""))) && !readOnly(i) ? [i] : [],
  );
}

function addColumn({ title, maxPoints }: GradebookColumn, sheet: Sheet, possible: number): number {
  const column = sheet.rows[0].length;
  for (let row = 0; row < sheet.rows.length; row++) {
    if (sheet.rows[row].join("") !== "") sheet.set(row, column, "");
  }
  sheet.set(0, column, title);
  if (possible >= 0) sheet.set(possible, column, String(maxPoints));
  return column;
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
