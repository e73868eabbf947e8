import { publicReport } from "@graded-descent/grader/node";
import type { Selectable } from "kysely";
import type { StoredWork, SubmissionView } from "../shared/api.ts";
import type { SubmissionTable } from "./db/schema.ts";
import type { StoredSubmission } from "./db/submissions.ts";

/** A submission as its student may see it, with how many are graded before it. */
export const submissionView = (row: StoredSubmission, ahead: number | null): SubmissionView => ({
  id: row.id,
  exercise: row.exercise,
  attempt: row.attempt,
  status: row.status,
  ahead,
  solutionSeen: row.solution_seen,
  createdAt: row.created_at.toISOString(),
  gradedAt: row.graded_at?.toISOString() ?? null,
  report: row.report === null ? null : publicReport(JSON.parse(row.report)),
});

export type StoredAttempt = StoredWork["exercises"][number]["attempts"][number];

/** The same for a student's work as a file. */
export const attemptView = (row: Selectable<SubmissionTable>): StoredAttempt => ({
  attempt: row.attempt,
  createdAt: row.created_at.toISOString(),
  testsHash: row.tests_hash,
  verdict: row.verdict as StoredAttempt["verdict"],
  points: row.points,
  source: row.source,
});
