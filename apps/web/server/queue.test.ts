import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { quiet } from "./fixture.ts";
import { HttpError } from "./http-error.ts";
import { openQueue, type Queue, type Ungraded } from "./queue.ts";

const opened: Queue[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  const closed = Promise.all(opened.splice(0).map((queue) => queue.close()));
  await vi.advanceTimersByTimeAsync(5000);
  await closed;
  vi.useRealTimers();
});

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A queue that keeps a list of what it grades, and grades until it is let go. */
function open(threads: number, grade: (id: string) => Promise<unknown> = async () => {}) {
  const queue = openQueue(threads, quiet);
  opened.push(queue);
  const begun: string[] = [];
  const givenUp: string[] = [];
  queue.work({
    async grade(id) {
      begun.push(id);
      await grade(id);
    },
    async giveUp(id) {
      givenUp.push(id);
    },
  });
  return { queue, begun, givenUp };
}

const ungraded = (id: string, more: Partial<Ungraded> = {}): Ungraded => ({
  id,
  student: id.split(" ")[0],
  group: undefined,
  expected: 10,
  interruptions: 0,
  ...more,
});

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 2],
])("of %i threads one student has %i at once, and others the rest", async (threads, most) => {
  const { queue, begun } = open(threads, () => new Promise(() => {}));
  for (let i = 0; i < 5; i++) queue.add(ungraded(`ann ${i}`));
  expect(begun).toHaveLength(most);
  for (let i = 0; i < 5; i++) queue.add(ungraded(`student${i}`));
  expect(begun).toHaveLength(threads);
});

test("a backlog is worked off, each once", async () => {
  const { queue, begun } = open(2, () => sleep(1));
  const backlog = Array.from({ length: 200 }, (_, i) => `student${i % 7} ${i}`);
  for (const id of backlog) queue.add(ungraded(id));
  expect(queue.ahead(backlog[199])).toBe(197);
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun.toSorted()).toEqual(backlog.toSorted());
});

test("one that is in the queue, or being graded, is not queued again", async () => {
  const { queue, begun } = open(1, () => sleep(10));
  for (let i = 0; i < 3; i++) for (const id of ["ann", "ben"]) queue.add(ungraded(id));
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual(["ann", "ben"]);
  queue.add(ungraded("ann"));
  expect(begun).toEqual(["ann", "ben", "ann"]);
});

test("while the database is away, or its disk full, what is graded waits for it and is not given up", async () => {
  let away = true;
  const { queue, begun, givenUp } = open(1, async () => {
    if (away) throw new HttpError(503, "The server's database is starting again.");
  });
  queue.add(ungraded("ann"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun.length).toBeGreaterThan(10);
  away = false;
  await vi.advanceTimersByTimeAsync(2000);
  const tries = begun.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(tries);
  expect(givenUp).toEqual([]);
});

test("what fails again and again on our side is given up, once, and the next is graded", async () => {
  const { queue, begun, givenUp } = open(1, async (id) => {
    if (id === "hopeless") throw new Error("this one never can be graded");
  });
  queue.add(ungraded("hopeless"));
  queue.add(ungraded("next"));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toEqual(["hopeless", "hopeless", "hopeless", "hopeless", "next"]);
  expect(givenUp).toEqual(["hopeless"]);
});

test("what was interrupted now and then is graded at once, what was often later, what was always not any more", async () => {
  const { queue, begun, givenUp } = open(1);
  const often = [9, 5, 2, 10].map((interruptions) => ungraded(`student${interruptions}`, { interruptions }));
  for (const submission of often) queue.add(submission);
  await vi.advanceTimersByTimeAsync(0);
  expect([begun, givenUp]).toEqual([["student2"], ["student10"]]);
  await vi.advanceTimersByTimeAsync(33_000);
  expect(begun).toEqual(["student2", "student5"]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(begun).toEqual(["student2", "student5", "student9"]);
});

test("who follows places in line hears of changes, at most once a second", async () => {
  const { queue } = open(1, () => sleep(100));
  let heard = 0;
  const stop = queue.onMove(() => heard++);
  for (let i = 0; i < 50; i++) queue.add(ungraded(`student${i}`));
  await vi.advanceTimersByTimeAsync(2500);
  expect(heard).toBe(2);
  stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(heard).toBe(2);
});
