import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "./db/open.ts";
import { openQueue, type Queue } from "./queue.ts";
import { emptyFolder, quiet } from "./testing.ts";

let remove: () => Promise<void>;
let database: Database;
let queue: Queue;
const graded: string[] = [];
const givenUp: string[] = [];

beforeAll(async () => {
  const data = await emptyFolder();
  remove = data.remove;
  database = await openDatabase(data.folder);
  queue = await openQueue(database, quiet);
  await queue.work(
    {
      async grade(id) {
        if (id === "hopeless") throw new Error("this one never can be graded");
        graded.push(id);
      },
      async giveUp(id) {
        givenUp.push(id);
      },
    },
    2,
  );
}, 120_000);
afterAll(async () => {
  await queue.close();
  await database.db.destroy();
  await remove();
});

const add = (...ids: string[]) =>
  database.db.transaction().execute(async (trx) => {
    for (const id of ids) await queue.add(id, trx);
  });

test("a transaction that is rolled back enqueues nothing", async () => {
  const undone = database.db.transaction().execute(async (trx) => {
    await queue.add("undone", trx);
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  await add("kept");
  await vi.waitFor(() => expect(graded).toEqual(["kept"]), 10_000);
});

test("a backlog is worked off without pauses, each job once", async () => {
  graded.length = 0;
  const backlog = Array.from({ length: 200 }, (_, i) => `backlog ${i}`);
  await add(...backlog);
  // Two workers that slept between jobs, two seconds each time, would take minutes.
  await vi.waitFor(() => expect(graded).toHaveLength(200), 20_000);
  expect([...graded].sort()).toEqual(backlog.sort());
}, 120_000);

test("a job that fails again and again is given up, once", async () => {
  await add("hopeless");
  await vi.waitFor(() => expect(givenUp).toEqual(["hopeless"]), 120_000);
}, 120_000);
