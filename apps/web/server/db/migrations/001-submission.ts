import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("submission")
    .addColumn("id", "uuid", (column) => column.primaryKey())
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("exercise", "text", (column) => column.notNull())
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) =>
      column.notNull().check(sql`status in ('queued', 'grading', 'graded')`),
    )
    .addColumn("report", "text")
    .addColumn("verdict", "text")
    .addColumn("points", "double precision")
    .addColumn("tests_hash", "text")
    .addColumn("created_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn("graded_at", "timestamptz")
    .addUniqueConstraint("one_attempt", ["student", "exercise", "attempt"])
    .addCheckConstraint("graded_means_reported", sql`(status = 'graded') = (report is not null)`)
    .execute();
}
