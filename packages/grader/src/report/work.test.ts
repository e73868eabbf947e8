import { expect, test } from "vitest";
import { Work } from "./work.ts";

const attempt = {
  attempt: 1,
  createdAt: "2026-11-02T09:30:00.000Z",
  testsHash: "a1",
  verdict: "wrong-answer",
  points: 2.5,
  source: "momentum/attempts/1.ts",
};
const exercise = { testsHash: null, source: "momentum/solution.ts", attempts: [attempt] };
const work = {
  format: "graded-descent-work",
  version: 1,
  student: "",
  exportedAt: "2026-11-02T10:00:00.000Z",
  exercises: { momentum: exercise },
};

test("work is read as it was written, an attempt without a grade too", () => {
  expect(Work.parse(work)).toEqual(work);
  const waiting = { ...attempt, testsHash: null, verdict: null, points: null };
  expect(
    Work.safeParse({ ...work, exercises: { momentum: { ...exercise, attempts: [waiting] } } }).success,
  ).toBe(true);
});

test.each([
  { ...work, format: "something-else" },
  { ...work, version: 2 },
  { ...work, student: null },
  { ...work, exercises: { "../momentum": exercise } },
  { ...work, exercises: { momentum: { ...exercise, attempts: [{ ...attempt, verdict: "good" }] } } },
  { ...work, exercises: { momentum: { ...exercise, attempts: [{ ...attempt, attempt: 0 }] } } },
])("what is no such file is refused (%#)", (other) => {
  expect(Work.safeParse(other).success).toBe(false);
});
