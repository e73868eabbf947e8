import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "./db/open.ts";
import { dataFolder } from "./fixture.ts";
import { openLog } from "./log.ts";

test("of an error of the database, neither the message nor the values it was given are logged", async () => {
  const lines: string[] = [];
  const log = openLog({ write: (line) => void lines.push(line) });
  const { folder, remove } = await dataFolder();
  const { db } = await openDatabase(folder);
  const failing = [
    sql`select * from draft where revision = ${"the source"}`,
    sql`insert into draft values ('the student', 'loss', 'the source', 1)`,
    sql`insert into draft values ('the student', 'loss', 'the source', 2)`,
    sql`select ${"the source"}::uuid`,
  ];
  for (const statement of failing) {
    await statement.execute(db).catch((err) => log.error({ err }, "A request failed"));
  }
  expect(lines.map((line) => JSON.parse(line).err.code)).toEqual(["22P02", "23505", "22P02"]);
  expect(JSON.parse(lines[1]).err).toMatchObject({ table: "draft", constraint: "one_draft" });
  expect(lines.join("")).not.toMatch(/the source|the student/);
  expect(lines.join("")).toMatch(/ {4}at /);

  log.error({ err: new TypeError("This is not a function") }, "A request failed");
  expect(JSON.parse(lines[3]).err).toMatchObject({ type: "TypeError", message: "This is not a function" });
  await db.destroy();
  await remove();
});
