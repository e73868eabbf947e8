import { expect, test } from "vitest";
import { compareResults } from "./compare.ts";
import { graded, testResult } from "./fixture.ts";

const failed = testResult("keeps", { visibility: "hidden", verdict: "wrong-answer", maxPoints: 3 });
const passed = testResult("keeps", { visibility: "hidden", maxPoints: 3 });
const moves = testResult("moves");

test("who changed, by how much and because of which test case", () => {
  const before = [
    graded("ann", { id: "1", report: { points: 2.5, tests: [moves, failed] } }),
    graded("bo", { report: { tests: [moves, passed] } }),
    graded("cy", { report: { tests: [moves, passed] } }),
  ];
  const after = [
    graded("Ann Lee", { id: "1", report: { tests: [moves, passed] } }),
    graded("bo", { sha256: "b".repeat(64), report: { points: 2.5, tests: [moves, failed] } }),
    graded("cy", { report: { tests: [moves, passed] } }),
  ];
  const { compared, changes, tests } = compareResults(before, after);
  expect(compared).toBe(3);
  const earned = (verdict: string) => ({ verdict, points: verdict === "accepted" ? 3 : 0, maxPoints: 3 });
  expect(changes).toEqual([
    {
      student: "Ann Lee",
      id: "1",
      exercise: "step",
      attempt: undefined,
      before: { verdict: "wrong-answer", points: 2.5, maxPoints: 10 },
      after: { verdict: "accepted", points: 10, maxPoints: 10 },
      delta: 7.5,
      handedInAnew: false,
      tests: [
        { name: "keeps", visibility: "hidden", before: earned("wrong-answer"), after: earned("accepted") },
      ],
    },
    expect.objectContaining({ student: "bo", delta: -7.5, handedInAnew: true }),
  ]);
  expect(tests).toEqual([{ exercise: "step", name: "keeps", nowPass: 1, nowFail: 1 }]);
});

test("a test case that came, went or weighs otherwise is a reason too", () => {
  const before = [graded("ann", { report: { points: 5, tests: [moves, testResult("old")] } })];
  const heavier = testResult("moves", { maxPoints: 2 });
  const after = [graded("ann", { report: { points: 6, tests: [heavier, failed] } })];
  const [{ tests }] = compareResults(before, after).changes;
  expect(tests.map(({ name, before, after }) => [name, before?.maxPoints, after?.maxPoints])).toEqual([
    ["moves", 1, 2],
    ["keeps", undefined, 3],
    ["old", 1, undefined],
  ]);
});

test("what is held has no difference, and what only one grading holds is listed", () => {
  const before = [graded("ann", { report: { points: null } }), graded("bo"), graded("cy", { attempt: 1 })];
  const after = [graded("ann"), graded("cy", { attempt: 1 }), graded("cy", { attempt: 2 })];
  const { changes, onlyBefore, onlyAfter } = compareResults(before, after);
  expect(changes.map(({ student, delta }) => [student, delta])).toEqual([["ann", null]]);
  expect(onlyBefore.map(({ student }) => student)).toEqual(["bo"]);
  expect(onlyAfter.map(({ student, attempt }) => [student, attempt])).toEqual([["cy", 2]]);
});
