import fc from "fast-check";
import { expect, test } from "vitest";
import { type FairQueue, fairQueue, type WaitingSubmission } from "./fair-queue.ts";

const waiting = (
  student: string,
  number: number,
  more: Partial<WaitingSubmission> = {},
): WaitingSubmission => ({
  id: `${student} ${number}`,
  student,
  group: undefined,
  expected: 10,
  ...more,
});

/** Adds some submissions of a student. */
function send(
  queue: FairQueue<WaitingSubmission>,
  student: string,
  count: number,
  more: Partial<WaitingSubmission> = {},
) {
  for (let i = 1; i <= count; i++) queue.add(waiting(student, i, more));
}

/** Grades one after the other what waits, and lists it. */
function order(queue: FairQueue<WaitingSubmission>, cost = (_: WaitingSubmission) => 10): string[] {
  const list: string[] = [];
  for (let next = queue.take(); next; next = queue.take()) {
    list.push(next.id);
    queue.done(next, cost(next));
  }
  return list;
}

test("students take turns, and those of one student are taken in the order they were sent", () => {
  const queue = fairQueue(2);
  send(queue, "ann", 3);
  send(queue, "bob", 2);
  send(queue, "cem", 1);
  expect(order(queue)).toEqual(["ann 1", "bob 1", "cem 1", "ann 2", "bob 2", "ann 3"]);
});

test("one student has no more at once than they may, and whoever comes then goes first", () => {
  const queue = fairQueue(2);
  send(queue, "ann", 30);
  expect([queue.take(), queue.take()].map((taken) => taken?.id)).toEqual(["ann 1", "ann 2"]);
  expect(queue.take()).toBeUndefined();
  send(queue, "bob", 1);
  expect(queue.take()?.id).toBe("bob 1");
});

test("whoever's work took long waits for those whose work did not", () => {
  const queue = fairQueue(1);
  const slow = (who: WaitingSubmission) => (who.student === "ann" ? 3000 : 10);
  send(queue, "ann", 3);
  const first = queue.take()!;
  send(queue, "bob", 100);
  queue.done(first, slow(first));
  expect(order(queue, slow).slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, i) => `bob ${i + 1}`));

  send(queue, "ann", 1, { expected: 3000 });
  send(queue, "bob", 2);
  expect(order(queue, slow)).toEqual(["bob 1", "bob 2", "ann 1"]);
});

test("many unknown students from one address have together the share of one", () => {
  const queue = fairQueue(1);
  for (let i = 1; i <= 50; i++) send(queue, `new ${i}`, 1, { group: "one address" });
  send(queue, "ann", 3);
  send(queue, "new", 1, { group: "another" });
  const list = order(queue);
  expect(list.indexOf("new 1")).toBeLessThan(3);
  expect(list.indexOf("ann 3")).toBeLessThan(8);
  expect(list).toHaveLength(54);
});

test("nobody waits for ever, however many new students come", () => {
  const queue = fairQueue(1);
  send(queue, "ann", 1, { expected: 3000 });
  let rounds = 0;
  for (let next: WaitingSubmission | undefined; next?.student !== "ann"; rounds++) {
    send(queue, `new ${rounds}`, 1);
    next = queue.take()!;
    queue.done(next, 10);
  }
  expect(rounds).toBeLessThan(40_000);
});

const event = fc.oneof(
  fc.record({
    add: fc.constantFrom("ann", "bob", "cem", "dan"),
    group: fc.constantFrom(undefined, "one address"),
    expected: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({ cost: fc.integer({ min: 0, max: 5000 }) }),
);

test("whatever is sent and whatever it takes, each is graded once, and a grading moves every other student’s submissions forward", () => {
  const runs = fc.property(fc.array(event, { maxLength: 60 }), (events) => {
    const queue = fairQueue<WaitingSubmission>(1);
    const sent: string[] = [];
    const graded: string[] = [];
    for (const what of events) {
      if ("add" in what) {
        const { add: student, group, expected } = what;
        sent.push(`${student} ${sent.length}`);
        queue.add({ id: sent.at(-1)!, student, group, expected });
        continue;
      }
      const before = queue.positions();
      const next = queue.take();
      if (!next) continue;
      graded.push(next.id);
      expect(before.get(next.id)).toBe(0);
      queue.done(next, what.cost);
      const now = queue.positions();
      // Only what its own student's work took longer puts a submission further back.
      for (const [id, position] of now)
        if (id.split(" ")[0] !== next.student) expect(position).toBeLessThanOrEqual(before.get(id)! - 1);
    }
    graded.push(...order(queue));
    expect(graded.toSorted()).toEqual(sent.toSorted());
    const numbers = (student: string) =>
      graded.filter((id) => id.startsWith(student)).map((id) => +id.split(" ")[1]);
    for (const student of ["ann", "bob", "cem", "dan"])
      expect(numbers(student)).toEqual(numbers(student).toSorted((a, b) => a - b));
  });
  fc.assert(runs, { seed: 20261129, numRuns: 500 });
});
