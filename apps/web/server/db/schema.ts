import type { ColumnType, Generated } from "kysely";

type StoredAt = ColumnType<Date, never, never> & Generated<Date>;

/** One row a submission. */
export interface SubmissionTable {
  id: string;
  student: string;
  exercise: string;
  attempt: number;
  source: string;
  /** Names one press of Submit: sent again, it is the same submission. */
  key: string | null;
  status: "queued" | "grading" | "graded";
  /** The whole report as JSON, byte for byte as it was graded; the columns below are copies out of it. */
  report: string | null;
  verdict: string | null;
  points: number | null;
  tests_hash: string | null;
  tests_passed: number | null;
  tests_total: number | null;
  /** How often the server ended, and not in good order, while it was graded. */
  interruptions: Generated<number>;
  /** How long it took to grade; null where that is not known. */
  grading_ms: number | null;
  created_at: StoredAt;
  graded_at: Date | null;
}

/** One row an exercise that a student has code for. */
export interface DraftTable {
  student: string;
  exercise: string;
  source: string;
  /** Counted up at each change. */
  revision: number;
  updated_at: ColumnType<Date, never, Date>;
}

/** One row a help that a student took. */
export interface EventTable {
  student: string;
  exercise: string;
  kind: "hint" | "solution";
  /** Which hint, counted from 1; 0 for the solution. */
  hint: number;
  /** The student's last attempt at that time; 0 before the first. */
  attempt: number;
  at: StoredAt;
}

/** The tables, for Kysely. */
export interface Schema {
  submission: SubmissionTable;
  draft: DraftTable;
  event: EventTable;
}
