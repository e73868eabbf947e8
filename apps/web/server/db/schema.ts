import type { ColumnType, Generated } from "kysely";

/** One row a submission. */
export interface SubmissionTable {
  id: string;
  student: string;
  exercise: string;
  attempt: number;
  source: string;
  status: "queued" | "grading" | "graded";
  /** The whole report as JSON, byte for byte as it was graded; the columns below are copies out of it. */
  report: string | null;
  verdict: string | null;
  points: number | null;
  tests_hash: string | null;
  created_at: ColumnType<Date, never, never> & Generated<Date>;
  graded_at: Date | null;
}

/** The tables, for Kysely. */
export interface Schema {
  submission: SubmissionTable;
}
