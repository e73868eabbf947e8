import { type Kysely, sql } from "kysely";

const AT_ONCE = 200;

interface StoredReport {
  id: string;
  report: string;
}

/** Counts of passed tests get columns of their own, so that the course map need not read reports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("submission")
    .addColumn("tests_passed", "integer")
    .addColumn("tests_total", "integer")
    .execute();
  for (let rows = await reportsAfter(db); rows.length > 0; rows = await reportsAfter(db, rows.at(-1)!.id)) {
    // Parsed here: PostgreSQL's JSON refuses U+0000 and lone surrogates, which students print.
    for (const { id, report } of rows) {
      const { tests = [] }: { tests?: { verdict: string }[] } = JSON.parse(report);
      const passed = tests.filter(({ verdict }) => verdict === "accepted").length;
      await sql`update submission set tests_passed = ${passed}, tests_total = ${tests.length} where id = ${id}`.execute(
        db,
      );
    }
  }
}

async function reportsAfter(
  db: Kysely<unknown>,
  id = "00000000-0000-0000-0000-000000000000",
): Promise<StoredReport[]> {
  const { rows } = await sql<StoredReport>`
    select id, report from submission where report is not null and id > ${id} order by id limit ${AT_ONCE}`.execute(
    db,
  );
  return rows;
}
