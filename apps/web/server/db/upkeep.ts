import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import { MOST_KEPT } from "../../shared/api.ts";
import type { Schema } from "./schema.ts";

const MINUTE = 60_000;
const MOST_AT_ONCE = 100; // students

/** Removes once an hour the data of students who have added nothing for a year. */
export function startUpkeep(db: Kysely<Schema>, log: Logger): { close(): Promise<void> } {
  let work = Promise.resolve();
  const remove = () => {
    work = work
      .then(() => removeUnused(db))
      .then(
        () => {},
        (error) => log.error({ err: error }, "Upkeep failed"),
      );
  };
  const first = setTimeout(remove, MINUTE);
  const timer = setInterval(remove, 60 * MINUTE);
  return {
    close() {
      clearTimeout(first);
      clearInterval(timer);
      return work;
    },
  };
}

/** Removes all data of up to 100 students who have added nothing since; returns of how many. What waits to be graded stays. */
export async function removeUnused(
  db: Kysely<Schema>,
  since = new Date(Date.now() - MOST_KEPT.days * 24 * 60 * MINUTE),
): Promise<number> {
  const { rows } = await lastUsed(db, sql`true`, since);
  for (const { student } of rows) {
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext(${student}))`.execute(trx);
      // The student may have added something meanwhile.
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
