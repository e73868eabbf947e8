import type { Transaction } from "kysely";
import { sql } from "kysely";
import { fromKysely, fromPglite, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "./db/open.ts";
import type { Schema } from "./db/schema.ts";

const GRADE = "grade";
const GIVEN_UP = "given-up";
const YEAR = 365 * 24 * 3600;

/** Submissions that wait to be graded, on the same database as the submissions themselves. */
export interface Queue {
  /** Enqueues within the transaction that stores the submission: both happen, or neither. */
  add(submissionId: string, transaction: Transaction<Schema>): Promise<void>;
  /** Grades `threads` submissions at a time; one whose grading keeps failing is given up. */
  work(handlers: Handlers, threads: number): Promise<void>;
  /** Lets what is being graded finish, for a few seconds; what does not is graded after the next start. */
  close(): Promise<void>;
}

export interface Handlers {
  grade(submissionId: string): Promise<void>;
  giveUp(submissionId: string): Promise<void>;
}

/** Opens the queue. Nobody else works on an embedded database, so what a killed server, or database, left active is queued anew. */
export async function openQueue({ db, pglite }: Database, log: Logger): Promise<Queue> {
  const boss = new PgBoss({
    db: fromPglite(pglite),
    backend: "pglite",
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 10,
  });
  boss.on("error", (error) => pglite.isOpen() && log.error(error));
  boss.on("warning", (warning) => log.warn(warning));
  await boss.start();
  await boss.createQueue(GIVEN_UP, { notify: true, retentionSeconds: YEAR });
  await boss.createQueue(GRADE, {
    notify: true,
    retryLimit: 3,
    retryDelay: 1,
    expireInSeconds: 180,
    retentionSeconds: YEAR,
    deadLetter: GIVEN_UP,
  });
  await requeueActive(boss, db);
  pglite.onReopen(() => requeueActive(boss, db).catch((error) => log.error(error)));

  const workOn = async (queue: string, handle: (submissionId: string) => Promise<void>) => {
    // Without the notification, a worker sleeps between two jobs of a backlog.
    const id = await boss.work<Job>(queue, { notifyPollingIntervalSeconds: 2 }, async ([job]) => {
      try {
        await handle(job.data.submissionId);
      } catch (error) {
        log.error(
          { err: error, submission: job.data.submissionId },
          `The queue "${queue}" could not do a job`,
        );
        throw error;
      } finally {
        boss.notifyWorker(id);
      }
    });
  };

  return {
    async add(submissionId, transaction) {
      await boss.send(GRADE, { submissionId } satisfies Job, { db: fromKysely(transaction) });
    },
    async work({ grade, giveUp }, threads) {
      for (let i = 0; i < threads; i++) await workOn(GRADE, grade);
      await workOn(GIVEN_UP, giveUp);
    },
    close: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

interface Job {
  submissionId: string;
}

async function requeueActive(boss: PgBoss, db: Database["db"]): Promise<void> {
  for (const queue of [GRADE, GIVEN_UP]) {
    const { rows } = await sql<{ id: string }>`
      select id from pgboss.job where name = ${queue} and state = 'active'
    `.execute(db);
    if (rows.length > 0)
      await boss.fail(
        queue,
        rows.map(({ id }) => id),
      );
  }
}
