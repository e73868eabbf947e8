import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { publicReport, type Report } from "@graded-descent/grader/node";
import { type Kysely, type Selectable, sql } from "kysely";
import type { NewSubmission, StoredWork, Submission, SubmissionWithSource } from "../../shared/api.ts";
import type { Queue } from "../queue.ts";
import { costOf, historyOf, refuseTooMuch, standingInLine } from "./history.ts";
import type { Schema, SubmissionTable } from "./schema.ts";

/** How far one student is with one exercise. */
export interface Standing {
  /** When the first attempt that was accepted was sent; null before there is one. */
  acceptedAt: Date | null;
  /** Null while no attempt has points. */
  bestPoints: number | null;
  /** Of the last attempt that was graded; null before there is one. */
  lastTests: { passed: number; of: number } | null;
}

type StoredAttempt = StoredWork["exercises"][number]["attempts"][number];

/** Every submission there is. What is asked for a student shows that student's own alone, through `publicReport`. */
export interface Submissions {
  /** A key that is known already is answered by the submission it came with. Refuses, with an HttpError, what is too much of one student. */
  create(student: string, submission: NewSubmission, address?: string): Promise<Submission>;
  find(student: string, id: string): Promise<SubmissionWithSource | undefined>;
  /** Newest first. */
  list(student: string, exercise: string): Promise<Submission[]>;
  /** By the slug of each exercise that the student has an attempt at. */
  standings(student: string): Promise<Map<string, Standing>>;
  /** The student's attempts with their code, oldest first, by the slug of their exercise. */
  attempts(student: string): Promise<Map<string, StoredAttempt[]>>;
  /** Marks one as being graded; undefined once it has its report. */
  take(id: string): Promise<{ exercise: string; source: string } | undefined>;
  /** The first report stays: storing another changes nothing. */
  store(id: string, report: Report, gradingMs?: number): Promise<void>;
  /** Queues all that have no report. Nobody else grades, so what is marked as being graded was interrupted. */
  resume(): Promise<void>;
  /** Queues what has no report and is not in the queue: stored as the database stopped, before it could say so. */
  queueRest(): Promise<void>;
  /** What is marked as being graded waits again: the server ends in good order, and that is no interruption. */
  putBack(): Promise<void>;
  /** Calls the listener at each change of one submission; answers with the way to stop that. */
  onChange(id: string, listener: () => void): () => void;
}

/** Submissions in the database, with those not yet graded in the queue. */
export function storedSubmissions(db: Kysely<Schema>, queue: Queue): Submissions {
  const changes = new EventEmitter().setMaxListeners(0);
  const own = (student: string, on: Kysely<Schema> = db) =>
    on
      .selectFrom("submission")
      .selectAll()
      .select(solutionSeen.as("solution_seen"))
      .where("student", "=", student);
  const withoutSource = (row: Row) => asSubmission(row, row.status === "queued" ? queue.ahead(row.id) : null);

  return {
    async create(student, { exercise, source, key = null }, address = "") {
      const created = await db.transaction().execute(async (trx) => {
        // Attempts are numbered and counted one after the other, however many are sent at once.
        await sql`select pg_advisory_xact_lock(hashtext(${student}))`.execute(trx);
        const known =
          key &&
          (await own(student, trx)
            .where("exercise", "=", exercise)
            .where("key", "=", key)
            .executeTakeFirst());
        if (known) return { row: known };
        const history = await historyOf(student, trx);
        refuseTooMuch(history, source);
        const { id } = await trx
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
          .returning("id")
          .executeTakeFirstOrThrow();
        const row = await own(student, trx).where("id", "=", id).executeTakeFirstOrThrow();
        return { row, waiting: { id, student, ...standingInLine(history.cost, address), interruptions: 0 } };
      });
      if (created.waiting) queue.add(created.waiting);
      return withoutSource(created.row);
    },

    async find(student, id) {
      const row = await own(student).where("id", "=", id).executeTakeFirst();
      return row && { ...withoutSource(row), source: row.source };
    },

    async list(student, exercise) {
      const rows = await own(student).where("exercise", "=", exercise).orderBy("attempt", "desc").execute();
      return rows.map(withoutSource);
    },

    async standings(student) {
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
        .select(["exercise", "report"])
        .where("student", "=", student)
        .where("report", "is not", null)
        .orderBy("exercise")
        .orderBy("attempt", "desc")
        .execute();
      const lastTests = new Map(last.map(({ exercise, report }) => [exercise, countTests(report!)]));
      return new Map(
        rows.map(({ exercise, ...standing }) => [
          exercise,
          { ...standing, lastTests: lastTests.get(exercise) ?? null },
        ]),
      );
    },

    async attempts(student) {
      const rows = await db
        .selectFrom("submission")
        .selectAll()
        .where("student", "=", student)
        .orderBy("attempt")
        .execute();
      const attempts = rows.map((row): [string, StoredAttempt] => [
        row.exercise,
        {
          attempt: row.attempt,
          createdAt: row.created_at.toISOString(),
          testsHash: row.tests_hash,
          verdict: row.verdict as StoredAttempt["verdict"],
          points: row.points,
          source: row.source,
        },
      ]);
      const byExercise = Map.groupBy(attempts, ([exercise]) => exercise);
      return new Map(
        [...byExercise].map(([exercise, list]) => [exercise, list.map(([, attempt]) => attempt)]),
      );
    },

    async take(id) {
      const taken = await db
        .updateTable("submission")
        .set({ status: "grading" })
        .where("id", "=", id)
        .where("status", "!=", "graded")
        .returning(["exercise", "source"])
        .executeTakeFirst();
      if (taken) changes.emit(id);
      return taken;
    },

    async store(id, report, gradingMs) {
      await db
        .updateTable("submission")
        .set({
          status: "graded",
          report: JSON.stringify(report),
          verdict: report.verdict,
          points: report.points,
          tests_hash: report.testsHash,
          grading_ms: gradingMs ?? null,
          graded_at: sql<Date>`now()`,
        })
        .where("id", "=", id)
        .where("status", "!=", "graded")
        .execute();
      changes.emit(id);
    },

    async resume() {
      await db
        .updateTable("submission")
        .set(({ eb }) => ({ status: "queued", interruptions: eb("interruptions", "+", 1) }))
        .where("status", "=", "grading")
        .execute();
      await this.queueRest();
    },

    async queueRest() {
      const rows = await db
        .selectFrom("submission")
        .select(["id", "student", "interruptions", costOf(sql.ref("submission.student")).as("cost")])
        .where("status", "!=", "graded")
        .orderBy("created_at")
        .execute();
      for (const { cost, ...row } of rows) queue.add({ ...row, ...standingInLine(cost, "") });
    },

    async putBack() {
      await db.updateTable("submission").set({ status: "queued" }).where("status", "=", "grading").execute();
    },

    onChange(id, listener) {
      changes.on(id, listener);
      return () => changes.off(id, listener);
    },
  };
}

function countTests(report: string): Standing["lastTests"] {
  const { tests } = publicReport(JSON.parse(report));
  return { passed: tests.filter(({ verdict }) => verdict === "accepted").length, of: tests.length };
}

const solutionSeen = sql<boolean>`
  exists (
    select from event
    where event.student = submission.student and event.exercise = submission.exercise
      and event.kind = 'solution' and event.attempt < submission.attempt
  )`;

type Row = Selectable<SubmissionTable> & { solution_seen: boolean };

function asSubmission(row: Row, ahead: number | null): Submission {
  return {
    id: row.id,
    exercise: row.exercise,
    attempt: row.attempt,
    status: row.status,
    ahead,
    solutionSeen: row.solution_seen,
    createdAt: row.created_at.toISOString(),
    gradedAt: row.graded_at?.toISOString() ?? null,
    report: row.report === null ? null : publicReport(JSON.parse(row.report)),
  };
}
