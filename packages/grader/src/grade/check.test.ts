import { expect, test } from "vitest";
import { StudentError } from "../errors.ts";
import { createCheck } from "./check.ts";

const check = createCheck({ watch: (calls) => ({ value: calls() }) });
const failure = (message: string, hint?: string) =>
  expect.objectContaining({ verdict: "wrong-answer", message, hint });

test("a check that holds says nothing", () => {
  check.that(true, "never said");
  check.equal({ a: [1] }, { a: [1] });
  check.close(0.1 + 0.2, 0.3);
  check.close(1.05, 1, { relative: 0.1 });
  check.close(0.05, 0, { absolute: 0.1 });
});

test("a check that fails brings its message and its hint", () => {
  expect(() => check.that(false, "the loss grew", "Uphill?")).toThrow(failure("the loss grew", "Uphill?"));
  expect(() => check.equal([1], [2], "Which one?")).toThrow(
    failure("at `[0]`: expected 2, got 1", "Which one?"),
  );
  expect(() => check.close(1, 2, "Near?")).toThrow(failure("expected 2, got 1", "Near?"));
  expect(() => check.close(1.05, 1, { relative: 0, hint: "Exactly?" })).toThrow(
    failure("expected 1, got 1.05", "Exactly?"),
  );
});

const throwing = (error: unknown) => () => {
  throw error;
};
const rangeError = new StudentError("runtime-error", { error: { name: "RangeError", message: "too far" } });

test("an error that is expected is no failure", () => {
  check.throws(throwing(rangeError));
  check.throws(throwing(rangeError), { name: "RangeError" });
});

test("another error than the one expected is told, and none at all", () => {
  expect(() => check.throws(throwing(rangeError), { name: "TypeError" }, "Which?")).toThrow(
    failure("expected a TypeError to be thrown, got: RangeError: too far", "Which?"),
  );
  expect(() => check.throws(() => 1)).toThrow(failure("expected an error to be thrown, but nothing was"));
});

test("what the submission did not throw itself is not what was expected", () => {
  for (const error of [
    new StudentError("time-limit", "stopped"),
    new StudentError("runtime-error", "your file does not export `f`"),
    new TypeError("of the test"),
  ])
    expect(() => check.throws(throwing(error))).toThrow(error);
});

test("a call is pure that leaves its arguments alone and answers the same again", () => {
  expect(check.pure(() => 7)).toBe(7);
  let calls = 0;
  expect(() => check.pure(() => calls++)).toThrow(
    failure(
      "the same call answered differently the second time: expected 0, got 1",
      "What is kept between calls?",
    ),
  );
  const changing = createCheck({
    watch: (calls) => ({ value: calls(), changed: { name: "step", before: [1, 2], after: [1, 3] } }),
  });
  expect(() => changing.pure(() => 7)).toThrow(
    failure("`step` changed its argument: at `[1]`: expected 2, got 3", "Could you work on a copy?"),
  );
});
