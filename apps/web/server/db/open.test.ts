import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "../testing.ts";
import { openDatabase } from "./open.ts";

const dataFolder = async () => {
  const { folder, remove } = await emptyFolder();
  onTestFinished(remove);
  return folder;
};

const row = {
  id: "8f14e45f-ceea-467f-a0e6-b1a0a3c1e9d2",
  student: "s",
  exercise: "loss",
  attempt: 1,
  source: "",
};

test("a database is found again as it was left, also beside one whose making was cut short", async () => {
  const folder = await dataFolder();
  mkdirSync(join(folder, "db.new"));
  writeFileSync(join(folder, "db.new", "PG_VERSION"), "17\n");

  const first = await openDatabase(folder);
  await first.db
    .insertInto("submission")
    .values({ ...row, status: "queued" })
    .execute();
  await first.db.destroy();

  const again = await openDatabase(folder);
  expect(await again.db.selectFrom("submission").select(["id", "attempt", "status"]).execute()).toEqual([
    { id: row.id, attempt: 1, status: "queued" },
  ]);
  await again.db.destroy();
}, 120_000);

test("the database itself refuses an attempt twice, and a grade without a report", async () => {
  const { db } = await openDatabase(await dataFolder());
  await db
    .insertInto("submission")
    .values({ ...row, status: "queued" })
    .execute();
  const another = { ...row, id: "c9f0f895-fb98-4b91-99f5-1fd0297e236d" };
  await expect(
    db
      .insertInto("submission")
      .values({ ...another, status: "queued" })
      .execute(),
  ).rejects.toThrow("one_attempt");
  await expect(
    db
      .insertInto("submission")
      .values({ ...another, attempt: 2, status: "graded" })
      .execute(),
  ).rejects.toThrow("graded_means_reported");
  await db.destroy();
}, 120_000);

test("a folder that holds something else is left alone, in a sentence", async () => {
  const folder = await dataFolder();
  writeFileSync(join(folder, "db"), "something else");
  await expect(openDatabase(folder)).rejects.toThrow("holds no database that opens");
});

test("a database of the time when the queue had tables of its own opens, with what waited then", async () => {
  const folder = await dataFolder();
  const before = await openDatabase(folder);
  await sql`delete from kysely_migration where name = '003-turns'`.execute(before.db);
  await sql`alter table submission drop column interruptions, drop column grading_ms`.execute(before.db);
  await sql`drop index ungraded_submission`.execute(before.db);
  await sql`create index waiting_submission on submission (created_at) where status = 'queued'`.execute(
    before.db,
  );
  await sql`create schema pgboss`.execute(before.db);
  await sql`create table pgboss.job (id uuid)`.execute(before.db);
  await before.db
    .insertInto("submission")
    .values({ ...row, status: "grading" })
    .execute();
  await before.db.destroy();

  const { db } = await openDatabase(folder);
  expect(await db.selectFrom("submission").select(["id", "interruptions", "grading_ms"]).execute()).toEqual([
    { id: row.id, interruptions: 0, grading_ms: null },
  ]);
  const { rows } = await sql`select from information_schema.schemata where schema_name = 'pgboss'`.execute(
    db,
  );
  expect(rows).toEqual([]);
  await db.destroy();
}, 120_000);
