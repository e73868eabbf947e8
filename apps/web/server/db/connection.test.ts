import { randomBytes, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Report } from "@graded-descent/grader/node";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { dataFolder, fillDisk, quiet, smallDisk } from "../fixture.ts";
import { openQueue } from "../queue.ts";
import { openSubmissions } from "../submissions.ts";
import { type Database, openDatabase } from "./open.ts";
import { submissionStore } from "./submissions.ts";

let database: Database;
let remove: () => Promise<void>;
/** What was said of the database. */
const messages: string[] = [];

beforeAll(async () => {
  const data = await dataFolder();
  remove = data.remove;
  database = await openDatabase(data.folder, (sentence) => messages.push(sentence));
}, 120_000);
beforeEach(async () => {
  messages.length = 0;
  await sql`drop table if exists word`.execute(database.db);
  await sql`create table word (text text)`.execute(database.db);
});
afterAll(async () => {
  await database.db.destroy();
  await remove();
});

const insert = (text: string) => sql`insert into word values (${text})`;
const words = async () =>
  (await sql<{ text: string }>`select text from word order by text`.execute(database.db)).rows.map(
    ({ text }) => text,
  );

/** Makes PostgreSQL end itself at the next statement that fails. */
const mortal = sql`set exit_on_error = on`;
const wrong = sql`select 1 / 0`;
const again = ["The database is open again."];

test("while the database works, the server does too", async () => {
  const { db } = database;
  const done: string[] = [];
  const long = sql`select count(*) from generate_series(1, 1000000)`
    .execute(db)
    .then(() => done.push("long"));
  await nextTurn();
  done.push("other");
  await long;
  expect(done).toEqual(["other", "long"]);
});

test("a database that stops is said to, refuses what it is asked, and is opened again with all that it acknowledged", async () => {
  const { db } = database;
  await insert("kept").execute(db);
  await mortal.execute(db);
  const refused = {
    status: 503,
    message: expect.stringMatching(/^The server's database is starting again\./),
  };
  await expect(wrong.execute(db)).rejects.toMatchObject(refused);
  await expect(insert("refused").execute(db)).rejects.toMatchObject(refused);
  await expect(db.transaction().execute((trx) => insert("refused").execute(trx))).rejects.toMatchObject(
    refused,
  );
  await vi.waitFor(() => expect(messages).toHaveLength(2), 30_000);
  expect(messages[0]).toBe(
    "The database stopped (division by zero): until it can be opened again, what needs it is answered 503.",
  );
  expect(messages.slice(1)).toEqual(again);
  await insert("later").execute(db);
  expect(await words()).toEqual(["kept", "later"]);
});

test("a transaction in which the database stops leaves nothing, also once it is open again", async () => {
  const { db, onReopen } = database;
  await mortal.execute(db);
  const reopened = new Promise<void>((resolve) => onReopen(resolve));
  const transaction = db.transaction().execute(async (trx) => {
    await insert("first").execute(trx);
    await wrong.execute(trx).catch(() => {});
    await reopened;
    await insert("second").execute(trx);
  });
  await expect(transaction).rejects.toMatchObject({ status: 503 });
  expect(messages.slice(1)).toEqual(again);
  expect(await words()).toEqual([]);
});

test("what was stored or being graded as the database stopped is graded once it is open again", async () => {
  const { db, onReopen } = database;
  const queue = openQueue(1, quiet);
  const submissions = openSubmissions(submissionStore(db), queue);
  onReopen(() => submissions.queueRest());
  let stopped = false;
  queue.work({
    async grade(id) {
      if (!(await submissions.take(id))) return;
      if (!stopped) {
        stopped = true;
        // One that nobody was told of: the answer to its commit was lost.
        await sql`insert into submission (id, student, exercise, attempt, source, status)
          values (${randomUUID()}, 'ben', 'loss', 1, '', 'queued')`.execute(db);
        await mortal.execute(db);
        await wrong.execute(db).catch(() => {});
      }
      await submissions.store(id, {
        verdict: "accepted",
        points: 1,
        testsHash: "",
        tests: [] as Report["tests"],
      } as Report);
    },
    async giveUp() {},
  });
  await submissions.create("ann", { exercise: "loss", source: "" });
  const statuses = () => sql<{ status: string }>`select status from submission`.execute(db);
  await vi.waitFor(async () => {
    expect((await statuses()).rows.map(({ status }) => status)).toEqual(["graded", "graded"]);
  }, 30_000);
  await queue.close();
});

test("an error holds no student's code", async () => {
  const { db } = database;
  await sql`create unique index on word (text)`.execute(db);
  await insert("my code").execute(db);
  const error = await insert("my code")
    .execute(db)
    .catch((error: object) => error);
  expect(error).toMatchObject({ name: "StatementError", code: "23505" });
  expect(JSON.stringify({ ...error })).not.toContain("my code");
});

test("code that is changed again and again does not take new space each time", async () => {
  const { db } = database;
  const size = async () => {
    const { rows } = await sql<{ bytes: number }>`
      select pg_total_relation_size('word')::integer + (select sum(size)::integer from pg_ls_waldir()) as bytes
    `.execute(db);
    return rows[0].bytes;
  };
  const random = () => randomBytes(60_000).toString("base64");
  await insert(random()).execute(db);
  for (let i = 0; i < 400; i++) await sql`update word set text = ${random()}`.execute(db);
  // 32 MB were written, and as much again to the log.
  expect(await size()).toBeLessThan(24_000_000);
}, 120_000);

test("a disk so full that PostgreSQL gives up: it is opened again once there is space, and has all that it acknowledged", async ({
  skip,
}) => {
  const disk = (await smallDisk(64)) ?? skip("this process may not mount a disk");
  const messages: string[] = [];
  const { db } = await openDatabase(disk.folder, (sentence) => messages.push(sentence));
  onTestFinished(async () => {
    await db.destroy();
    await disk.remove();
  });
  await sql`create table word (text text)`.execute(db);
  for (const text of ["a", "b", "c"]) await insert(text).execute(db);
  const filler = join(disk.folder, "filler");
  await fillDisk(filler);
  const log = sql`select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))`;
  const flood = db.transaction().execute(async (trx) => {
    for (let i = 0; i < 64; i++) await log.execute(trx);
  });
  await expect(flood).rejects.toMatchObject({ status: 503 });
  expect(messages[0]).toMatch(/^The database stopped \(could not write to file .* No space left on device\)/);
  await expect(insert("refused").execute(db)).rejects.toMatchObject({ status: 503 });

  await rm(filler);
  await vi.waitFor(() => expect(messages.slice(1)).toEqual(again), 60_000);
  await insert("d").execute(db);
  const { rows } = await sql<{ text: string }>`select text from word order by text`.execute(db);
  expect(rows.map(({ text }) => text)).toEqual(["a", "b", "c", "d"]);
}, 120_000);
