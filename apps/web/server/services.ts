import { availableParallelism } from "node:os";
import { makeFolder } from "@graded-descent/course";
import { messageOf, openJailedPool, openPool, type Pool } from "@graded-descent/grader/node";
import { sql } from "kysely";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { type CourseSource, openCourse } from "./course-source.ts";
import { type Drafts, storedDrafts } from "./db/drafts.ts";
import { type Events, storedEvents } from "./db/events.ts";
import { lockDataDir } from "./db/lock.ts";
import { openDatabase } from "./db/open.ts";
import { submissionStore } from "./db/submissions.ts";
import { startUpkeep } from "./db/upkeep.ts";
import { type DiskSpace, diskSpace } from "./disk-space.ts";
import { gradingWorker } from "./grading-worker.ts";
import { openQueue, type Queue } from "./queue.ts";
import { readSecret } from "./secret.ts";
import { StartError } from "./start-error.ts";
import { openSubmissions, type Submissions } from "./submissions.ts";

/** What routes may use. */
export interface Services {
  course: CourseSource;
  submissions: Submissions;
  queue: Pick<Queue, "ahead" | "onMove">;
  drafts: Drafts;
  events: Events;
  pool: Pool;
  space: DiskSpace;
  /** The secret that signs cookies. */
  secret: string;
  log: Logger;
  /** Aborted when the server shuts down, which ends event streams. */
  closing: AbortSignal;
  /** Rejects unless the database answers. */
  ping(): Promise<void>;
}

/** Opens everything that a server needs, and starts to grade what waits. */
export async function openServices(
  { dataDir, courseDir, overlay, jail, dev }: Config,
  log: Logger,
  closing: AbortSignal,
): Promise<{ services: Services; close(): Promise<void> }> {
  makeDataDir(dataDir);
  const lock = await lockDataDir(dataDir);
  const secret = await readSecret(dataDir);
  // Before the course is read: making a database takes 400 MB for two seconds.
  const database = await openDatabase(dataDir, (sentence) => log.error(sentence));
  const threads = Math.min(availableParallelism(), 4);
  const pool = jail ? openJailedPool({ threads }) : openPool({ threads });
  const course = await openCourse(courseDir, {
    overlay,
    watchWith: dev ? pool : undefined,
    print: console.error,
  });
  const queue = openQueue(threads, log);
  const submissions = openSubmissions(submissionStore(database.db), queue);

  await submissions.resume();
  database.onReopen(() => submissions.queueRest().catch(() => {})); // it has stopped again: the next reopening calls this again
  queue.work(gradingWorker(course, submissions, pool));
  const upkeep = startUpkeep(database.db, log);

  return {
    services: {
      course,
      submissions,
      queue,
      drafts: storedDrafts(database.db),
      events: storedEvents(database.db),
      pool,
      space: diskSpace(dataDir, (sentence) => log.warn(sentence)),
      secret,
      log,
      closing,
      ping: async () => void (await sql`select 1`.execute(database.db)),
    },
    async close() {
      course.close();
      await upkeep.close();
      await queue.close();
      await submissions.putBack().catch(() => {}); // where the database is closed, the next start counts an interruption
      await pool.close();
      await database.db.destroy();
      await lock.release();
    },
  };
}

function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir, 0o700);
  } catch (error) {
    throw new StartError(`DATA_DIR is "${dataDir}", which cannot be made a folder (${messageOf(error)}).`, 2);
  }
}
