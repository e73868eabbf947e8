import { expect, test } from "vitest";
import { parseAdjustments } from "./adjustments.ts";
import { graded } from "./fixture.ts";
import { entries, gradebook, total } from "./gradebook.ts";
import { defaultPolicy, GradingPolicy } from "./policy.ts";

const late = "2026-11-22T12:00:00Z"; // two days begun
const due = "2026-11-20T12:00:01Z";
const of = (student: string, exercise: string, points: number | null = 10) =>
  graded(student, { submittedAt: late, report: { exercise, points } });
const adjusted = (...rows: string[]) =>
  parseAdjustments("adjustments.csv", `student,exercise,delta,score\n${rows.join("\n")}`);
const points = (book: ReturnType<typeof gradebook>) =>
  entries(book).map(({ row, column, entry }) => [row.student, column.slug, entry.points]);

test("a row a student, and the exercises in the course's order", () => {
  const titles = new Map(Object.entries({ shuffle: "Shuffle", step: "One step", loss: "The loss" }));
  const book = gradebook([of("bo", "loss", 4), of("bo", "step"), of("ann", "step")], {
    policy: defaultPolicy,
    titles,
  });
  expect(book.exercises).toEqual([
    { slug: "step", title: "One step", maxPoints: 10 },
    { slug: "loss", title: "The loss", maxPoints: 10 },
  ]);
  expect(points(book)).toEqual([
    ["bo", "step", 10],
    ["bo", "loss", 4],
    ["ann", "step", 10],
  ]);
  expect(book.students.map(total)).toEqual([14, 10]);
});

test("two students of one name are told apart by their id", () => {
  const two = [graded("Alex Li", { id: "1" }), graded("Alex Li", { id: "2", report: { points: 5 } })];
  const book = gradebook(two, { policy: defaultPolicy });
  expect(book.students.map(({ id }) => id)).toEqual(["1", "2"]);
  expect(() => gradebook(two, { policy: defaultPolicy, adjustments: adjusted("Alex Li,step,1,") })).toThrow(
    "adjustments.csv:2: Alex Li are 2 students; write an id: 1, 2",
  );
  const one = gradebook(two, { policy: defaultPolicy, adjustments: adjusted("2,step,1,") });
  expect(points(one).map(([, , score]) => score)).toEqual([10, 6]);
});

test("free late days are spent in the order of the exercises", () => {
  const policy = GradingPolicy.parse({ due, percentPerDay: 10, lateDays: 3 });
  expect(points(gradebook([of("ann", "step"), of("ann", "loss"), of("ann", "shuffle")], { policy }))).toEqual(
    [
      ["ann", "step", 10],
      ["ann", "loss", 9],
      ["ann", "shuffle", 8],
    ],
  );
});

test("adjustments come last, one after the other, and never below nothing", () => {
  const policy = GradingPolicy.parse({ due, percentPerDay: 10 });
  const adjustments = adjusted("ann,step,0.5,", "ann,step,1,", "bo,step,,3", "bo,step,-5,", "bo,loss,,7");
  const book = gradebook([of("ann", "step"), of("bo", "step"), of("ann", "loss")], { policy, adjustments });
  expect(points(book)).toEqual([
    ["ann", "step", 9.5],
    ["ann", "loss", 8],
    ["bo", "step", 0],
    ["bo", "loss", 7],
  ]);
});

test("what is held is settled by a score, and by nothing less", () => {
  const held = [of("ann", "step", null), of("bo", "step", null)];
  const book = gradebook(held, { policy: defaultPolicy, adjustments: adjusted("ann,step,2,", "bo,step,,6") });
  expect(points(book).map(([, , score]) => score)).toEqual([null, 6]);
  expect(book.students.map(total)).toEqual([null, 6]);
});

test("where one adjustment cannot be applied, none is, and each is named with its line", () => {
  const adjustments = adjusted("ann,step,1,", "anm,step,1,", "ann,stpe,1,", "ann,step,,11");
  expect(() => gradebook([of("ann", "step")], { policy: defaultPolicy, adjustments })).toThrow(
    [
      "adjustments.csv:3: there is no student anm; did you mean ann?",
      "adjustments.csv:4: there is no exercise stpe; did you mean step?",
      "adjustments.csv:5: 11 is more than the 10 points of step",
    ].join("\n"),
  );
});
