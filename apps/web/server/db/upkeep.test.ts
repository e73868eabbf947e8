import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataFolder } from "../fixture.ts";
import { storedDrafts } from "./drafts.ts";
import { storedEvents } from "./events.ts";
import { type Database, openDatabase } from "./open.ts";
import { removeUnused } from "./upkeep.ts";

let data: Awaited<ReturnType<typeof dataFolder>>;
let database: Database;

beforeAll(async () => {
  data = await dataFolder();
  database = await openDatabase(data.folder);
});
afterAll(async () => {
  await database.db.destroy();
  await data.remove();
});

async function leave(
  student: string,
  days: { submission?: number; draft?: number; event?: number },
  graded = true,
) {
  const { db } = database;
  const ago = (count: number) => sql<Date>`now() - make_interval(days => ${count})`;
  if (days.submission !== undefined) {
    const id = crypto.randomUUID();
    await sql`insert into submission (id, student, exercise, attempt, source, status, report, created_at) values
      (${id}, ${student}, 'loss', 1, '', ${graded ? "graded" : "queued"}, ${graded ? "{}" : null}, ${ago(days.submission)})`.execute(
      db,
    );
  }
  if (days.draft !== undefined) {
    await storedDrafts(db).save(student, "loss", { source: "x", base: 0 });
    await db
      .updateTable("draft")
      .set({ updated_at: ago(days.draft) })
      .where("student", "=", student)
      .execute();
  }
  if (days.event !== undefined) {
    await storedEvents(db).record(student, "loss", { kind: "hint", hint: 1 });
    await sql`update event set at = ${ago(days.event)} where student = ${student}`.execute(db);
  }
}

const students = async () => {
  const { rows } = await sql<{ student: string }>`
    select student from submission union select student from draft union select student from event order by 1`.execute(
    database.db,
  );
  return rows.map(({ student }) => student);
};

test("what a student left goes after a year of no use, all of it, and nothing of anybody else", async () => {
  await leave("gone", { submission: 800, draft: 366, event: 400 });
  await leave("drafted", { submission: 800, draft: 300 });
  await leave("hinted", { submission: 800, event: 364 });
  await leave("sent", { submission: 10, draft: 800 });
  await leave("waits", { submission: 800 }, false);
  expect(await removeUnused(database.db)).toBe(1);
  expect(await students()).toEqual(["drafted", "hinted", "sent", "waits"]);
  expect(await removeUnused(database.db)).toBe(0);
});

test("much that is unused goes in several rounds, the oldest first", async () => {
  for (let i = 0; i < 120; i++) await leave(`student ${i}`, { submission: 1000 - i });
  expect(await removeUnused(database.db)).toBe(100);
  expect((await students()).filter((name) => name.startsWith("student"))).toHaveLength(20);
  expect(await students()).toContain("student 119");
});
