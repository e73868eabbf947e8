import type { GradebookRow } from "./gradebook.ts";

/** A line of a teacher's file: what it calls its student, the surest first (an id, a login, an address). */
export interface Line {
  row: number;
  ids: string[];
  name: string;
}

/** Whom a teacher's file has, and whom it has not, or not clearly. */
export interface Matches {
  matched: { row: number; student: GradebookRow }[];
  /** Students whom more than one line might be, or who share a line. */
  ambiguous: string[];
  /** Students whom no line is. */
  unmatched: string[];
  /** Lines that are no student of the class. */
  others: number;
}

/** Finds each student's line: by id, login or address; where none of these is known, by the name. */
export function matchStudents(students: GradebookRow[], lines: Line[]): Matches {
  const found = students.map((student) => ({ student, lines: linesOf(student, lines) }));
  const taken = (line: Line) => found.filter((one) => one.lines.length === 1 && one.lines[0] === line).length;
  const isClear = ({ lines }: { lines: Line[] }) => lines.length === 1 && taken(lines[0]) === 1;
  const clear = found.filter(isClear);
  return {
    matched: clear.map(({ student, lines }) => ({ row: lines[0].row, student })),
    ambiguous: found.filter((one) => one.lines.length > 0 && !isClear(one)).map(called),
    unmatched: found.filter(({ lines }) => lines.length === 0).map(called),
    others: lines.length - clear.length,
  };
}

const called = ({ student: { student, id } }: { student: GradebookRow }) =>
  id ? `${student} (${id})` : student;

function linesOf({ student, id, email }: GradebookRow, lines: Line[]): Line[] {
  const known = [id, email, email?.split("@")[0], student].filter((one) => one !== undefined).map(folded);
  const byId = lines.filter(({ ids }) => ids.some((one) => one !== "" && known.includes(folded(one))));
  return byId.length > 0 ? byId : lines.filter(({ name }) => sameName(name, student));
}

const folded = (text: string) => text.trim().toLowerCase();

/** "Müller, Ann", "ann muller" and "mullerann" are one name, whatever the order of its parts. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [parts(one), parts(other)];
  if (a.length === 0 || b.length === 0) return false;
  return a.join("") === b.join("") || a.toSorted().join("") === b.toSorted().join("");
}

const parts = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
