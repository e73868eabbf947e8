import type { PersonLine } from "../people/canvas-sheet.ts";
import type { Person } from "../people/ids.ts";
import { matchPeople } from "../people/match.ts";
import type { GradebookRow } from "./gradebook.ts";

/** Whom a teacher's file has, and whom it has not, or not clearly. */
export interface Matches {
  matched: { row: number; student: GradebookRow }[];
  /** Students whom more than one line might be, or who share a line, with the reason. */
  ambiguous: string[];
  /** Students whom no line is, with the reason. */
  unmatched: string[];
  /** Lines that are no student of the class. */
  others: number;
}

/** Finds the line of each student in a teacher's file. Whoever has nothing to fill in needs none. */
export function matchStudents(students: GradebookRow[], lines: PersonLine[]): Matches {
  const people = students.map((row): Person & { row: GradebookRow } => ({
    name: row.student,
    ids: row.ids,
    row,
  }));
  const { matched, ambiguous, unmatched } = matchPeople(people, lines);
  const hasEntries = ({ person }: { person: { row: GradebookRow } }) => person.row.entries.size > 0;
  const found = matched.filter(hasEntries);
  return {
    matched: found.map(({ person, line }) => ({ row: line.row, student: person.row })),
    ambiguous: ambiguous.filter(hasEntries).map(said),
    unmatched: unmatched.filter(hasEntries).map(said),
    others: lines.length - found.length,
  };
}

const said = ({ person: { row }, why }: { person: { row: GradebookRow }; why: string }) =>
  `${row.id ? `${row.student} (${row.id})` : row.student}: ${why}`;
