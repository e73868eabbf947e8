import fc from "fast-check";
import { expect, test } from "vitest";
import { type Turns, turns, type WaitingSubmission } from "./turns.ts";

const waiting = (
  student: string,
  number: number,
  more: Partial<WaitingSubmission> = {},
): WaitingSubmission => ({
  id: `${student} ${number}`,
  student,
  crowd: undefined,
  expected: 10,
  ...more,
});

/** Adds some submissions of a student. */
function send(
  line: Turns<WaitingSubmission>,
  student: string,
  count: number,
  more: Partial<WaitingSubmission> = {},
) {
  for (let i = 1; i <= count; i++) line.add(waiting(student, i, more));
}

/** Grades one after the other what waits, and lists it. */
function order(line: Turns<WaitingSubmission>, cost = (_: WaitingSubmission) => 10): string[] {
  const list: string[] = [];
  for (let next = line.take(); next; next = line.take()) {
    list.push(next.id);
    line.done(next, cost(next));
  }
  return list;
}

test("students take turns, and each has their own in the order they were sent", () => {
  const line = turns(2);
  send(line, "ann", 3);
  send(line, "bob", 2);
  send(line, "cem", 1);
  expect(order(line)).toEqual(["ann 1", "bob 1", "cem 1", "ann 2", "bob 2", "ann 3"]);
});

test("one student has no more at once than they may, and whoever comes then goes first", () => {
  const line = turns(2);
  send(line, "ann", 30);
  expect([line.take(), line.take()].map((taken) => taken?.id)).toEqual(["ann 1", "ann 2"]);
  expect(line.take()).toBeUndefined();
  send(line, "bob", 1);
  expect(line.take()?.id).toBe("bob 1");
});

test("whoever's work took long waits for those whose work did not", () => {
  const line = turns(1);
  const slow = (who: WaitingSubmission) => (who.student === "ann" ? 3000 : 10);
  send(line, "ann", 3);
  const first = line.take()!;
  send(line, "bob", 100);
  line.done(first, slow(first));
  expect(order(line, slow).slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, i) => `bob ${i + 1}`));

  send(line, "ann", 1, { expected: 3000 });
  send(line, "bob", 2);
  expect(order(line, slow)).toEqual(["bob 1", "bob 2", "ann 1"]);
});

test("many unknown students from one place have together the share of one", () => {
  const line = turns(1);
  for (let i = 1; i <= 50; i++) send(line, `new ${i}`, 1, { crowd: "there" });
  send(line, "ann", 3);
  send(line, "new", 1, { crowd: "elsewhere" });
  const list = order(line);
  expect(list.indexOf("new 1")).toBeLessThan(3);
  expect(list.indexOf("ann 3")).toBeLessThan(8);
  expect(list).toHaveLength(54);
});

test("nobody waits for ever, however many new students come", () => {
  const line = turns(1);
  send(line, "ann", 1, { expected: 3000 });
  let rounds = 0;
  for (let next: WaitingSubmission | undefined; next?.student !== "ann"; rounds++) {
    send(line, `new ${rounds}`, 1);
    next = line.take()!;
    line.done(next, 10);
  }
  expect(rounds).toBeLessThan(40_000);
});

const event = fc.oneof(
  fc.record({
    add: fc.constantFrom("ann", "bob", "cem", "dan"),
    crowd: fc.constantFrom(undefined, "there"),
    expected: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({ cost: fc.integer({ min: 0, max: 5000 }) }),
);

test("whatever is sent and whatever it takes, each is graded once, no place told grows by what was there, and none is skipped", () => {
  const runs = fc.property(fc.array(event, { maxLength: 60 }), (events) => {
    const line = turns<WaitingSubmission>(1);
    const sent: string[] = [];
    const graded: string[] = [];
    for (const what of events) {
      if ("add" in what) {
        const { add: student, crowd, expected } = what;
        sent.push(`${student} ${sent.length}`);
        line.add({ id: sent.at(-1)!, student, crowd, expected });
        continue;
      }
      const told = line.places();
      const next = line.take();
      if (!next) continue;
      graded.push(next.id);
      expect(told.get(next.id)).toBe(0);
      line.done(next, what.cost);
      const now = line.places();
      // Only what its own student's work took longer puts a submission further back.
      for (const [id, place] of now)
        if (id.split(" ")[0] !== next.student) expect(place).toBeLessThanOrEqual(told.get(id)! - 1);
    }
    graded.push(...order(line));
    expect(graded.toSorted()).toEqual(sent.toSorted());
    const own = (student: string) =>
      graded.filter((id) => id.startsWith(student)).map((id) => +id.split(" ")[1]);
    for (const student of ["ann", "bob", "cem", "dan"])
      expect(own(student)).toEqual(own(student).toSorted((a, b) => a - b));
  });
  fc.assert(runs, { seed: 20261129, numRuns: 500 });
});
