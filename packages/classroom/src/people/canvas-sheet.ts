import type { Sheet } from "../gradebook/sheet.ts";
import { idsOf, type Person } from "./ids.ts";

/** A line of a table that a site exported, and the student that it is about. */
export interface PersonLine extends Person {
  row: number;
  /** When they last handed something in, where the table says it. */
  submittedAt?: string;
}

/** Where a gradebook from Canvas has what. */
export interface CanvasSheet {
  /** The row of the points that each column is worth; -1 where there is none. */
  possible: number;
  students: PersonLine[];
}

/** Whether a CSV file is a gradebook that Canvas exported: with the name in one column, or with its parts in two. */
export const isCanvasSheet = ([header]: Sheet["rows"]): boolean =>
  header.includes("ID") &&
  (header[0] === "Student" || (header.includes("LastName") && header.includes("FirstName")));

/** Reads who is in a gradebook from Canvas; its test student is nobody. */
export function readCanvasSheet({ rows }: Sheet): CanvasSheet {
  const [header] = rows;
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)]?.trim() ?? "";
  const possible = rows.findIndex((row) => row.some((one) => one.trim().startsWith("Points Possible")));
  const students = rows.flatMap((row, i) => {
    if (i <= Math.max(possible, 0) || row.join("").trim() === "") return [];
    const name = header.includes("LastName")
      ? `${cell(row, "FirstName")} ${cell(row, "LastName")}`.trim()
      : cell(row, "Student");
    const ids = idsOf({
      canvas: cell(row, "ID"),
      sis: cell(row, "SIS User ID"),
      login: cell(row, "SIS Login ID"),
      integration: cell(row, "Integration ID"),
    });
    if (Object.keys(ids).length === 0 && i < 3) return []; // "Manual Posting", and the like
    return /^(Student, Test|Test Student)$/.test(name) ? [] : [{ row: i, name, ids }];
  });
  return { possible, students };
}
