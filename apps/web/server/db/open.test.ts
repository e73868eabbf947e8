import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { dataFolder, emptyFolder, smallDisk } from "../fixture.ts";
import { storedDrafts } from "./drafts.ts";
import { type Database, openDatabase } from "./open.ts";
import { submissionStore } from "./submissions.ts";

const removedAfterwards = async ({ folder, remove }: Awaited<ReturnType<typeof emptyFolder>>) => {
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

/** Makes a database what it was before the tests of a report were counted in columns. */
async function undoTestCounts(db: Database["db"]) {
  await sql`delete from kysely_migration where name = '004-test-counts'`.execute(db);
  await sql`alter table submission drop column tests_passed, drop column tests_total`.execute(db);
}

test("a database is found again as it was left, also beside one whose making was cut short", async () => {
  const folder = await removedAfterwards(await emptyFolder());
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
  const { db } = await openDatabase(await removedAfterwards(await dataFolder()));
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
  const folder = await removedAfterwards(await emptyFolder());
  writeFileSync(join(folder, "db"), "something else");
  await expect(openDatabase(folder)).rejects.toThrow("holds no database that opens");
});

test("a disk that is too small for a database is left alone, in a sentence", async ({ skip }) => {
  const disk = (await smallDisk(20)) ?? skip("this process may not mount a disk");
  onTestFinished(disk.remove);
  await expect(openDatabase(disk.folder)).rejects.toThrow(
    `The disk of ${disk.folder} has 20 MiB left, and a new database needs 48 MiB`,
  );
  expect(readdirSync(disk.folder)).toEqual([]);
});

test("a server killed twenty times while drafts are saved has every one it acknowledged", async () => {
  const folder = await removedAfterwards(await dataFolder());
  const here = (file: string) => JSON.stringify(join(import.meta.dirname, file));
  // Says each draft it has saved, which is one letter longer than the one before.
  const program = `
    import { storedDrafts } from ${here("drafts.ts")};
    import { openDatabase } from ${here("open.ts")};
    const drafts = storedDrafts((await openDatabase(${JSON.stringify(folder)})).db);
    let { source, revision } = (await drafts.find("s", "loss")) ?? { source: "", revision: 0 };
    for (;;) {
      ({ draft: { source, revision } } = await drafts.save("s", "loss", { source: source + "x", base: revision }));
      console.log(source.length);
    }
  `;
  const file = join(folder, "save-drafts.mjs");
  writeFileSync(file, program);
  for (let kill = 0, last = 0; kill < 20; kill++) {
    const server = spawn(process.execPath, [file]);
    const ended = once(server, "close");
    onTestFinished(() => void server.kill("SIGKILL"));
    let acknowledged = 0;
    for await (const line of createInterface(server.stdout)) {
      // The first is built on what was found; the last that was saved may not have been said.
      if (acknowledged === 0) expect([last + 1, last + 2]).toContain(Number(line));
      acknowledged = Number(line);
      if (acknowledged > last + 3 * kill + 1) server.kill("SIGKILL");
    }
    expect(await ended).toEqual([null, "SIGKILL"]);
    last = acknowledged;
  }
  const { db } = await openDatabase(folder);
  const draft = await storedDrafts(db).find("s", "loss");
  expect(draft!.source.length).toBe(draft!.revision);
  await db.destroy();
}, 240_000);

test("a database of the time when the queue had tables of its own opens, with what waited then", async () => {
  const folder = await removedAfterwards(await dataFolder());
  const before = await openDatabase(folder);
  await undoTestCounts(before.db);
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

test("a database of the time when reports alone held their tests opens, and each is counted", async () => {
  const folder = await removedAfterwards(await dataFolder());
  const before = await openDatabase(folder);
  await undoTestCounts(before.db);
  const tests = ["accepted", "wrong-answer", "accepted"].map((verdict) => ({ verdict }));
  const graded = async (attempt: number, report: object) => {
    const id = randomUUID();
    await sql`insert into submission (id, student, exercise, attempt, source, status, report)
      values (${id}, 's', ${`exercise ${attempt % 3}`}, ${attempt}, '', 'graded', ${JSON.stringify(report)})`.execute(
      before.db,
    );
  };
  // More than are read at once, and with what PostgreSQL's own JSON does not take.
  for (let attempt = 0; attempt < 450; attempt++) {
    await graded(attempt, { tests: tests.slice(0, attempt % 4), console: "\0 \ud800" });
  }
  await before.db
    .insertInto("submission")
    .values({ ...row, status: "queued" })
    .execute();
  await before.db.destroy();

  const { db } = await openDatabase(folder);
  const counted = await sql<{ of: number; passed: number; rows: number }>`
    select tests_total as of, tests_passed as passed, count(*)::integer as rows
    from submission group by 1, 2 order by 1`.execute(db);
  expect(counted.rows).toEqual([
    { of: 0, passed: 0, rows: 113 },
    { of: 1, passed: 1, rows: 113 },
    { of: 2, passed: 1, rows: 112 },
    { of: 3, passed: 2, rows: 112 },
    { of: null, passed: null, rows: 1 },
  ]);
  const progress = await submissionStore(db).progress("s");
  expect(progress.get("exercise 2")?.lastTests).toEqual({ passed: 1, of: 1 }); // attempt 449
  expect(progress.get("loss")?.lastTests).toBeNull();
  await db.destroy();
}, 120_000);
