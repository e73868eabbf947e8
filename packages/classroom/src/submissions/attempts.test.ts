import { expect, test } from "vitest";
import { type Attempt, chosen, order } from "./attempts.ts";
import { entriesOf } from "./fixture.ts";
import { studentOf } from "./handed-in.ts";

const attempt = (name: string, more: Partial<Attempt> & { order?: number } = {}): Attempt => ({
  handedIn: { entry: entriesOf({ [name]: "" })[0], name, students: [studentOf("ann")], order: more.order },
  ...{ exercise: "step", source: name, sha256: name, copy: 0 },
  ...more,
});
const names = (attempts: Attempt[]) => attempts.map(({ handedIn, attempt }) => [handedIn.name, attempt]);

test.each([
  ["attempt numbers", [attempt("b", { attempt: 10 }), attempt("a", { attempt: 9 })]],
  [
    "times",
    [
      attempt("b", { submittedAt: "2026-03-01T11:00:00Z" }),
      attempt("a", { submittedAt: "2026-03-01T11:30:00+01:00" }),
    ],
  ],
  ["the order in which they were uploaded", [attempt("b", { order: 2 }), attempt("a", { order: 1 })]],
  ["the number of a copy", [attempt("b", { copy: 1 }), attempt("a")]],
])("%s say which is later", (_, attempts) => {
  expect(names(order(attempts).attempts).map(([name]) => name)).toEqual(["a", "b"]);
});

test("TypeScript is graded rather than JavaScript", () => {
  expect(names(order([attempt("step.ts"), attempt("step.js")]).attempts)).toEqual([
    ["step.js", 1],
    ["step.ts", 2],
  ]);
});

test("the same text counts once, and one alone has no number", () => {
  const { attempts, leftOut } = order([
    attempt("a", { sha256: "x" }),
    attempt("b", { sha256: "x", copy: 1 }),
  ]);
  expect(names(attempts)).toEqual([["b", undefined]]);
  expect(leftOut).toEqual([{ file: "a", reason: "has the same text as b", kind: "superseded" }]);
});

test("where nothing says which is later, one is graded and the other looked at", () => {
  const { attempts, unclear } = order([attempt("step.ts"), attempt("Step.ts")]);
  expect(names(attempts)).toEqual([["Step.ts", undefined]]);
  expect(names(unclear)).toEqual([["step.ts", undefined]]);
});

test("the policy says which are graded", () => {
  const attempts = [attempt("a"), attempt("b")];
  expect(names(chosen(attempts, "latest").attempts).map(([name]) => name)).toEqual(["b"]);
  expect(chosen(attempts, "latest").leftOut).toEqual([
    { file: "a", reason: "b is graded instead", kind: "superseded" },
  ]);
  expect(chosen(attempts, "best").attempts).toEqual(attempts);
  expect(chosen(attempts, "all").attempts).toEqual(attempts);
});
