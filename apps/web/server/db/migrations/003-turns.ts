import { type Kysely, sql } from "kysely";

/** What is graded next follows from the submissions themselves, and the tables of the queue there was go. */
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
