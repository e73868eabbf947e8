import { type Kysely, sql } from "kysely";

/** The queue is kept in memory from now on: the tables of the former queue are dropped. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("submission")
    .addColumn("interruptions", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("grading_ms", "double precision")
    .execute();
  await sql`drop index waiting_submission`.execute(db);
  await sql`create index ungraded_submission on submission (created_at) where status <> 'graded'`.execute(db);
  await sql`drop schema if exists pgboss cascade`.execute(db);
}
