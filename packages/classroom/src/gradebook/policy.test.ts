import { join } from "node:path";
import { writeFolder } from "@graded-descent/course/fixture";
import { expect, test } from "vitest";
import { graded } from "./fixture.ts";
import { countedAttempt, defaultPolicy, GradingPolicy, readPolicy, withDueDates } from "./policy.ts";

const due = "2026-11-20T23:59:00+01:00";
const at = (submittedAt: string, points: number | null = 10) =>
  graded("ann", { submittedAt, report: { points } });

test.each([
  ["2026-11-20T22:59:00Z", 0, 10, "the last minute, in another zone"],
  ["2026-11-21T00:13:59+01:00", 0, 10, "within the grace"],
  ["2026-11-21T00:15:00+01:00", 1, 9, "past the grace: one day is begun"],
  ["2026-11-21T23:59:00+01:00", 1, 9, "a day to the minute"],
  ["2026-11-22T00:00:00+01:00", 2, 8, "the next is begun"],
  ["2026-11-24T23:59:00+01:00", 4, 0, "past the last day"],
])("handed in at %s is %i days late and earns %d: %s", (submittedAt, daysLate, points) => {
  const policy = GradingPolicy.parse({ due, graceMinutes: 15, percentPerDay: 10, lastDay: 3 });
  expect(countedAttempt(policy, [at(submittedAt)], { freeDays: 0 })).toMatchObject({ daysLate, points });
});

test("where the policy has no date for an exercise, the course's counts", () => {
  const dates = new Map([
    ["step", due],
    ["loss", due],
  ]);
  const late = [at("2026-11-21T12:00:00+01:00")];
  const counted = (text: object) =>
    countedAttempt(withDueDates(GradingPolicy.parse(text), dates), late, { freeDays: 0 });
  expect(counted({ percentPerDay: 10 })).toMatchObject({ daysLate: 1, points: 9 });
  expect(counted({ percentPerDay: 10, due: { loss: "2026-11-30T12:00Z" } })).toMatchObject({ points: 9 });
  expect(counted({ percentPerDay: 10, due: { step: "2026-11-30T12:00Z" } })).toMatchObject({ points: 10 });
  expect(counted({ percentPerDay: 10, due: "2026-11-30T12:00Z" })).toMatchObject({ points: 10 });
});

test("free late days cost nothing, and only as many as are needed are spent", () => {
  const policy = GradingPolicy.parse({ due, percentPerDay: 50 });
  const late = at("2026-11-22T12:00:00+01:00");
  expect(countedAttempt(policy, [late], { freeDays: 1 })).toMatchObject({
    daysLate: 2,
    freeDays: 1,
    points: 5,
  });
  expect(countedAttempt(policy, [late], { freeDays: 5 })).toMatchObject({
    daysLate: 2,
    freeDays: 2,
    points: 10,
  });
});

test("the best attempt is the best after lateness; the latest is the latest", () => {
  const policy = GradingPolicy.parse({ due, percentPerDay: 30 });
  const attempts = [at("2026-11-21T12:00:00+01:00", 10), at("2026-11-20T12:00:00+01:00", 8)];
  expect(countedAttempt(policy, attempts, { freeDays: 0 })).toMatchObject({ points: 8, daysLate: 0 });
  expect(countedAttempt({ ...policy, attempt: "latest" }, attempts, { freeDays: 0 })).toMatchObject({
    points: 7,
    daysLate: 1,
  });
  const numbered = [graded("ann", { attempt: 2, report: { points: 1 } }), graded("ann", { attempt: 1 })];
  expect(countedAttempt({ ...defaultPolicy, attempt: "latest" }, numbered, { freeDays: 0 }).points).toBe(1);
});

test("an attempt that is held holds the points, unless another has them all", () => {
  const held = at("2026-11-20T12:00:00+01:00", null);
  expect(countedAttempt(defaultPolicy, [at(due, 8), held], { freeDays: 0 }).points).toBeNull();
  expect(countedAttempt(defaultPolicy, [held, at(due, 10)], { freeDays: 0 }).points).toBe(10);
});

test("a late flag without a time is one day", () => {
  const policy = GradingPolicy.parse({ due, percentPerDay: 25 });
  expect(countedAttempt(policy, [graded("ann", { late: true })], { freeDays: 0 })).toMatchObject({
    daysLate: 1,
    points: 7.5,
  });
  expect(countedAttempt(policy, [graded("ann")], { freeDays: 0 })).toMatchObject({ daysLate: 0, points: 10 });
});

test("a deadline can be without seconds, as its documentation writes it", () => {
  const policy = GradingPolicy.parse({ due: "2026-11-20T23:59+01:00", percentPerDay: 10 });
  expect(countedAttempt(policy, [at("2026-11-20T23:59:00+01:00")], { freeDays: 0 }).daysLate).toBe(0);
  expect(countedAttempt(policy, [at("2026-11-20T23:59:01+01:00")], { freeDays: 0 }).daysLate).toBe(1);
});

test("a deadline can be an exercise's own", () => {
  const policy = GradingPolicy.parse({ due: { step: due }, percentPerDay: 10 });
  const other = graded("ann", { submittedAt: "2027-01-01T00:00:00Z", report: { exercise: "loss" } });
  expect(countedAttempt(policy, [other], { freeDays: 0 }).daysLate).toBe(0);
  expect(countedAttempt(policy, [at("2026-11-21T12:00:00+01:00")], { freeDays: 0 }).daysLate).toBe(1);
});

test("everything wrong with a policy is said, each with its line", async () => {
  const dir = await writeFolder({
    "policy.yaml": "atempt: best\ndue: tomorrow\npercentPerDay: 110\nlateDays: 1.5\n",
  });
  const file = join(dir, "policy.yaml");
  await expect(readPolicy(file)).rejects.toThrow(
    [
      `${file}:2: \`due\` must be a time with its zone, such as 2026-11-20T23:59+01:00, or one for each exercise, but is "tomorrow"`,
      `${file}:4: \`lateDays\` must be a whole number, 0 or more, but is 1.5`,
      `${file}:3: \`percentPerDay\` must be a number from 0 to 100, but is 110`,
      `${file}:1: \`atempt\` is not a key; did you mean \`attempt\`?`,
    ].join("\n"),
  );
});
