import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import { MOST_KEPT } from "../../shared/api.ts";
import type { Schema } from "./schema.ts";

const MINUTE = 60_000;
const MOST_AT_ONCE = 100; // students

/**
 * Once an hour removes what students left who have added nothing for a year, and each minute makes room that is no
 * longer used usable again: an embedded database does not see to that by itself, and drafts would make it grow for ever.
 */
export function startUpkeep(db: Kysely<Schema>, log: Logger): { close(): Promise<void> } {
  let minutes = 0;
  let work = Promise.resolve();
  const timer = setInterval(() => {
    const removing = minutes++ % 60 === 0; // first a minute after the start
    work = work.then(() => upkeep(db, removing)).catch((error) => log.error({ err: error }, "Upkeep failed"));
  }, MINUTE);
  return {
    close() {
      clearInterval(timer);
      return work;
    },
  };
}

/** One round of it. */
export async function upkeep(db: Kysely<Schema>, removing = false): Promise<void> {
  if (removing && (await removeUnused(db)) > 0) await sql`vacuum submission, event`.execute(db);
  await sql`vacuum draft`.execute(db);
}

/** Removes all that some students left who have added nothing since; returns how many. What waits to be graded stays. */
export async function removeUnused(
  db: Kysely<Schema>,
  since = new Date(Date.now() - MOST_KEPT.days * 24 * 60 * MINUTE),
): Promise<number> {
  const { rows } = await lastUsed(db, sql`true`, since);
  for (const { student } of rows) {
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext(${student}))`.execute(trx);
      // They may have come back just now.
      if ((await lastUsed(trx, sql`student = ${student}`, since)).rows.length === 0) return;
      for (const table of ["submission", "draft", "event"] as const)
        await trx.deleteFrom(table).where("student", "=", student).execute();
    });
  }
  return rows.length;
}

const lastUsed = (db: Kysely<Schema>, which: ReturnType<typeof sql>, since: Date) =>
  sql<{ student: string }>`
    select student from (
      select student, case when status = 'graded' then created_at else 'infinity' end as at from submission where ${which}
      union all select student, updated_at from draft where ${which}
      union all select student, at from event where ${which}
    ) as used
    group by student having max(at) < ${since} order by max(at) limit ${MOST_AT_ONCE}`.execute(db);
