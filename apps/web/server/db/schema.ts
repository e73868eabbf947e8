import type { ColumnType, Generated } from "kysely";

type StoredAt = ColumnType<Date, never, never> & Generated<Date>;

/** One row for each submission. */
export interface SubmissionTable {
  id: string;
  student: string;
  exercise: string;
  attempt: number;
  source: string;
  /** Names one press of Submit: sent again, it is the same submission. */
  key: string | null;
  status: "queued" | "grading" | "graded";
  /** The whole report as JSON, byte for byte as it was graded; the columns below are copies of its values. */
  report: string | null;
  verdict: string | null;
  points: number | null;
  tests_hash: string | null;
  tests_passed: number | null;
  tests_total: number | null;
  /** How often the server ended without a shutdown while it was graded. */
  interruptions: Generated<number>;
  /** How many milliseconds it took to grade; null where that is not known. */
  grading_ms: number | null;
  created_at: StoredAt;
  graded_at: Date | null;
}

/** One row for each student and exercise with code. */
export interface DraftTable {
  student: string;
  exercise: string;
  source: string;
  /** Counted up at each change. */
  revision: number;
  updated_at: ColumnType<Date, never, Date>;
}

/** One row for each hint or solution that a student was shown. */
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
