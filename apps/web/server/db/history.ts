import { type Kysely, type RawBuilder, sql } from "kysely";
import { MOST_KEPT } from "../../shared/api.ts";
import type { WaitingSubmission } from "../fair-queue.ts";
import { HttpError } from "../http-error.ts";
import type { Schema } from "./schema.ts";

/** The sums of what a student has sent so far. */
export interface History {
  attempts: number;
  bytes: number;
  waiting: number;
  /** The mean of the milliseconds that grading the last ones took; null before there is one. */
  cost: number | null;
}

/** Sums up one student's submissions. */
export async function historyOf(student: string, db: Kysely<Schema>): Promise<History> {
  const { rows } = await sql<History>`
    select count(*)::integer as attempts,
      coalesce(sum(octet_length(source) + coalesce(octet_length(report), 0)), 0)::float8 as bytes,
      (count(*) filter (where status = 'queued'))::integer as waiting,
      ${costOf(sql`${student}`)} as cost
    from submission where student = ${student}`.execute(db);
  return rows[0];
}

/** The mean of the milliseconds that grading a student's last five submissions took; null before there is one. */
export const costOf = (student: RawBuilder<unknown>) => sql<number | null>`(
  select avg(grading_ms) from (
    select graded.grading_ms from submission as graded
    where graded.student = ${student} and graded.grading_ms is not null
    order by graded.graded_at desc limit 5
  ) as last)`;

/** Throws an HttpError where another submission would exceed what the server keeps of one student. */
export function refuseTooMuch({ attempts, bytes, waiting }: History, source: string) {
  if (waiting >= MOST_KEPT.waiting) {
    const sentence = `${MOST_KEPT.waiting} of your submissions wait to be graded: this one can be sent when one of them is graded.`;
    throw new HttpError(429, sentence);
  }
  if (attempts >= MOST_KEPT.attempts || bytes + Buffer.byteLength(source) > MOST_KEPT.megabytes * 1e6) {
    throw new HttpError(
      403,
      `The server keeps at most ${MOST_KEPT.attempts} attempts of one student, and ${MOST_KEPT.megabytes} MB of them: there is no room for this one.`,
    );
  }
}

const UNKNOWN_COST = 10; // milliseconds

/** How a student's submission is queued, by what grading the last ones took. */
export const queueShare = (
  cost: number | null,
  address: string,
): Pick<WaitingSubmission, "group" | "expected"> => ({
  group: cost === null ? address : undefined,
  expected: cost ?? UNKNOWN_COST,
});
