import { randomUUID } from "node:crypto";
import type { Report } from "@graded-descent/grader/node";
import { type Kysely, type Selectable, sql } from "kysely";
import type { NewSubmission } from "../../shared/api.ts";
import { costOf, historyOf, refuseTooMuch } from "./history.ts";
import type { Schema, SubmissionTable } from "./schema.ts";

/** A submission, and whether the student had seen the solution before. */
export type StoredSubmission = Selectable<SubmissionTable> & { solution_seen: boolean };

/** The progress of one student in one exercise. */
export interface ExerciseProgress {
  /** When the first attempt that was accepted was sent; null before there is one. */
  acceptedAt: Date | null;
  /** Null while no attempt has points. */
  bestPoints: number | null;
  /** Of the last attempt that was graded; null before there is one. */
  lastTests: { passed: number; of: number } | null;
}

/** A submission without a report. */
export interface UngradedRow {
  id: string;
  student: string;
  interruptions: number;
  /** The mean of the milliseconds that grading the student's last submissions took; null before there is one. */
  cost: number | null;
}

/** The submissions in the database. What is asked for a student is that student's alone. */
export interface SubmissionStore {
  /** Where a submission with the same key is stored already, that one is returned, and is not new. Throws an HttpError where the server keeps no more of one student. */
  create(
    student: string,
    submission: NewSubmission,
  ): Promise<
    { row: StoredSubmission; isNew: false } | { row: StoredSubmission; isNew: true; cost: number | null }
  >;
  find(student: string, id: string): Promise<StoredSubmission | undefined>;
  /** Newest first. */
  list(student: string, exercise: string): Promise<StoredSubmission[]>;
  /** By the slug of each exercise that the student has an attempt at. */
  progress(student: string): Promise<Map<string, ExerciseProgress>>;
  /** All of the student's, those of each exercise oldest first. */
  all(student: string): Promise<Selectable<SubmissionTable>[]>;
  /** Marks one as being graded; undefined where it has its report already. */
  take(id: string): Promise<StoredSubmission | undefined>;
  /** Undefined where it has a report already: the first one stays. */
  store(id: string, report: Report, gradingMs?: number): Promise<StoredSubmission | undefined>;
  /** Marks what was being graded as waiting again, and counts the interruption. */
  countInterruptions(): Promise<void>;
  /** Marks what was being graded as waiting again, without counting an interruption. */
  putBack(): Promise<void>;
  /** What has no report, oldest first. */
  ungraded(): Promise<UngradedRow[]>;
}

export function submissionStore(db: Kysely<Schema>): SubmissionStore {
  const ofStudent = (student: string, on: Kysely<Schema> = db) =>
    on
      .selectFrom("submission")
      .selectAll()
      .select(solutionSeen.as("solution_seen"))
      .where("student", "=", student);

  return {
    create: (student, { exercise, source, key = null }) =>
      db.transaction().execute(async (trx) => {
        // Attempts are numbered and counted one after the other, however many are sent at once.
        await sql`select pg_advisory_xact_lock(hashtext(${student}))`.execute(trx);
        const known =
          key &&
          (await ofStudent(student, trx)
            .where("exercise", "=", exercise)
            .where("key", "=", key)
            .executeTakeFirst());
        if (known) return { row: known, isNew: false };
        const history = await historyOf(student, trx);
        refuseTooMuch(history, source);
        const row = await trx
          .insertInto("submission")
          .values(({ selectFrom, fn, lit, eb }) => ({
            id: randomUUID(),
            student,
            exercise,
            attempt: selectFrom("submission")
              .select(eb(fn.coalesce(fn.max("attempt"), lit(0)), "+", lit(1)).as("next"))
              .where("student", "=", student)
              .where("exercise", "=", exercise),
            source,
            key,
            status: "queued",
          }))
          .returningAll()
          .returning(solutionSeen.as("solution_seen"))
          .executeTakeFirstOrThrow();
        return { row, isNew: true, cost: history.cost };
      }),

    find: (student, id) => ofStudent(student).where("id", "=", id).executeTakeFirst(),

    list: (student, exercise) =>
      ofStudent(student).where("exercise", "=", exercise).orderBy("attempt", "desc").execute(),

    async progress(student) {
      const rows = await db
        .selectFrom("submission")
        .select(({ fn }) => [
          "exercise",
          fn.max("points").as("bestPoints"),
          sql<Date | null>`min(created_at) filter (where verdict = 'accepted')`.as("acceptedAt"),
        ])
        .where("student", "=", student)
        .groupBy("exercise")
        .execute();
      const last = await db
        .selectFrom("submission")
        .distinctOn("exercise")
        .select(["exercise", "tests_passed", "tests_total"])
        .where("student", "=", student)
        .where("status", "=", "graded")
        .orderBy("exercise")
        .orderBy("attempt", "desc")
        .execute();
      const lastTests = new Map(
        last.map((row) => [row.exercise, { passed: row.tests_passed ?? 0, of: row.tests_total ?? 0 }]),
      );
      return new Map(
        rows.map(({ exercise, ...rest }) => [
          exercise,
          { ...rest, lastTests: lastTests.get(exercise) ?? null },
        ]),
      );
    },

    all: (student) =>
      db.selectFrom("submission").selectAll().where("student", "=", student).orderBy("attempt").execute(),

    take: (id) =>
      db
        .updateTable("submission")
        .set({ status: "grading" })
        .where("id", "=", id)
        .where("status", "!=", "graded")
        .returningAll()
        .returning(solutionSeen.as("solution_seen"))
        .executeTakeFirst(),

    store: (id, report, gradingMs) =>
      db
        .updateTable("submission")
        .set({
          status: "graded",
          report: JSON.stringify(report),
          verdict: report.verdict,
          points: report.points,
          tests_hash: report.testsHash,
          tests_passed: report.tests.filter(({ verdict }) => verdict === "accepted").length,
          tests_total: report.tests.length,
          grading_ms: gradingMs ?? null,
          graded_at: sql<Date>`now()`,
        })
        .where("id", "=", id)
        .where("status", "!=", "graded")
        .returningAll()
        .returning(solutionSeen.as("solution_seen"))
        .executeTakeFirst(),

    async countInterruptions() {
      await db
        .updateTable("submission")
        .set(({ eb }) => ({ status: "queued", interruptions: eb("interruptions", "+", 1) }))
        .where("status", "=", "grading")
        .execute();
    },

    async putBack() {
      await db.updateTable("submission").set({ status: "queued" }).where("status", "=", "grading").execute();
    },

    ungraded: () =>
      db
        .selectFrom("submission")
        .select(["id", "student", "interruptions", costOf(sql.ref("submission.student")).as("cost")])
        .where("status", "!=", "graded")
        .orderBy("created_at")
        .execute(),
  };
}

const solutionSeen = sql<boolean>`
  exists (
    select from event
    where event.student = submission.student and event.exercise = submission.exercise
      and event.kind = 'solution' and event.attempt < submission.attempt
  )`;
