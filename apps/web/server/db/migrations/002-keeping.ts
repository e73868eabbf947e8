import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("draft")
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("exercise", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("updated_at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint("one_draft", ["student", "exercise"])
    .execute();

  await db.schema
    .createTable("event")
    .addColumn("student", "text", (column) => column.notNull())
    .addColumn("exercise", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull().check(sql`kind in ('hint', 'solution')`))
    .addColumn("hint", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("attempt", "integer", (column) => column.notNull())
    .addColumn("at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint("one_event", ["student", "exercise", "kind", "hint", "attempt"])
    .execute();

  await db.schema.alterTable("submission").addColumn("key", "uuid").execute();
  await db.schema
    .alterTable("submission")
    .addUniqueConstraint("one_press", ["student", "exercise", "key"])
    .execute();
  await sql`create index waiting_submission on submission (created_at) where status = 'queued'`.execute(db);
}
