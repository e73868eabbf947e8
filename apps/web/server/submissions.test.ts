import { PublicReport, type Report } from "@graded-descent/grader/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "./db/open.ts";
import { submissionStore } from "./db/submissions.ts";
import { dataFolder, quiet } from "./fixture.ts";
import { openQueue } from "./queue.ts";
import { openSubmissions } from "./submissions.ts";

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

/** A server's part of it, as often as one is started; it grades what it is told to. */
function start() {
  const queue = openQueue(1, quiet);
  return { queue, submissions: openSubmissions(submissionStore(database.db), queue) };
}

const report = (more: Partial<Report> = {}): Report => ({
  formatVersion: 2,
  exercise: "loss",
  verdict: "accepted",
  score: 1,
  points: 10,
  maxPoints: 10,
  tests: [],
  console: "",
  fuel: 0,
  testsHash: "",
  ...more,
});

const submission = { exercise: "loss", source: "// x" };

test("thirty submissions of one student wait, and no more; what was sent before is known all the same", async () => {
  const { submissions } = start();
  const key = crypto.randomUUID();
  const first = await submissions.create("many", { ...submission, key });
  const exercises = ["loss", "step", "momentum"];
  const rest = Array.from({ length: 34 }, (_, i) =>
    submissions.create("many", { ...submission, exercise: exercises[i % 3] }),
  );
  const answers = await Promise.allSettled(rest);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(29);
  await expect(submissions.create("many", submission)).rejects.toMatchObject({
    status: 429,
    message: "30 of your submissions wait to be graded: this one can be sent when one of them is graded.",
  });
  expect((await submissions.create("many", { ...submission, key })).id).toBe(first.id);
  expect((await submissions.create("another", submission)).status).toBe("queued");

  await submissions.store(first.id, report());
  expect((await submissions.create("many", submission)).status).toBe("queued");
});

test("a change is told with the submission as it stands, to those who follow that one", async () => {
  const { submissions } = start();
  const { id } = await submissions.create("followed", submission);
  const other = await submissions.create("followed", submission);
  const changes: string[] = [];
  const stop = submissions.onChange(id, ({ status, ahead, report, attempt }) =>
    changes.push(`attempt ${attempt} ${status}, ${ahead} ahead, ${report?.verdict}`),
  );
  await submissions.take(other.id);
  await submissions.take(id);
  await submissions.store(id, report());
  await submissions.store(id, report({ verdict: "wrong-answer" }));
  stop();
  expect(changes).toEqual([
    "attempt 1 grading, null ahead, undefined",
    "attempt 1 graded, null ahead, accepted",
  ]);
  expect((await submissions.progress("followed")).get("loss")).toMatchObject({ bestPoints: 10 });
});

test("a student whose work takes much room is told that there is no more", async () => {
  const { submissions } = start();
  const { id } = await submissions.create("large", submission);
  await submissions.store(id, report({ console: "x".repeat(16_000_000) }));
  await expect(submissions.create("large", submission)).rejects.toMatchObject({
    status: 403,
    message:
      "The server keeps at most 2000 attempts of one student, and 16 MB of them: there is no room for this one.",
  });
});

test("a place in line counts those that wait before, and shrinks as they are graded", async () => {
  const { queue, submissions } = start();
  const ids: string[] = [];
  for (const student of ["p", "q", "r"]) ids.push((await submissions.create(student, submission)).id);
  const place = async (student: string, id: string) => (await submissions.find(student, id))!.ahead;
  expect([await place("p", ids[0]), await place("q", ids[1]), await place("r", ids[2])]).toEqual([0, 1, 2]);
  let goOn = () => {};
  queue.work({ grade: () => new Promise((resolve) => (goOn = resolve)), giveUp: async () => {} });
  expect(await place("r", ids[2])).toBe(1);
  goOn();
  await vi.waitFor(async () => expect(await place("r", ids[2])).toBe(0));
  goOn();
  await queue.close();
});

test("after a kill what was being graded is graded, however often that was; after a stop it counts as no kill", async () => {
  const { id } = await start().submissions.create("killed", submission);
  const interruptions = async () =>
    (await database.db.selectFrom("submission").select("interruptions").where("id", "=", id).execute())[0]
      .interruptions;
  for (let kill = 1; kill <= 2; kill++) {
    const { submissions } = start();
    await submissions.take(id);
    await start().submissions.resume();
    expect(await interruptions()).toBe(kill);
  }
  const { submissions } = start();
  await submissions.take(id);
  await submissions.putBack();

  const again = start();
  await again.submissions.resume();
  expect(await interruptions()).toBe(2);
  const taken: string[] = [];
  again.queue.work({
    async grade(each) {
      taken.push(each);
      await again.submissions.store(each, report());
    },
    giveUp: async () => {},
  });
  await vi.waitFor(() => expect(taken).toContain(id));
  await again.queue.close();
});

test("what a student's work took before counts after a start too", async () => {
  const { submissions } = start();
  for (const [student, took] of [
    ["slow", 3000],
    ["quick", 2],
  ] as const) {
    const { id } = await submissions.create(student, submission);
    await submissions.store(id, report(), took);
  }
  const ids: Record<string, string> = {};
  for (const student of ["slow", "quick"]) ids[student] = (await submissions.create(student, submission)).id;
  const again = start();
  await again.submissions.resume();
  expect(again.queue.ahead(ids.quick)).toBeLessThan(again.queue.ahead(ids.slow));
  const { queue, submissions: running } = start();
  await running.create("slow", submission);
  const { id } = await running.create("quick", submission);
  expect(queue.ahead(id)).toBe(0);
});

test("a stored report of the former format is shown as it is, and one of today with what failed in visible tests alone", async () => {
  const { submissions } = start();
  const call = { name: "loss", text: "loss([])" };
  const failed = { verdict: "wrong-answer", points: 0, maxPoints: 1, message: "loss([]): no" } as const;
  const failure = { kind: "different", call, reason: "no" } as const;
  const now = [
    { ...failed, name: "seen", visibility: "visible", failure } as const,
    { ...failed, name: "unseen", visibility: "hidden", failure } as const,
  ];
  const former = now.map(({ failure: _, ...test }) => test);
  const shown = async (stored: Partial<Report>) => {
    const { id } = await submissions.create("reader", submission);
    await submissions.store(id, report(stored));
    return PublicReport.parse((await submissions.find("reader", id))?.report);
  };
  expect((await shown({ tests: now })).tests).toEqual([now[0], expect.not.objectContaining({ failure })]);
  const read = await shown({ formatVersion: undefined, tests: former });
  expect(read).not.toHaveProperty("formatVersion");
  expect(read.tests[0]).toEqual(former[0]);
});
