import type { Failure } from "@graded-descent/grader";
import { expect, test } from "vitest";
import { comparisonOf } from "./comparison.ts";

const call = { name: "step", text: "step(0.333333)", digits: "step(0.3333333333333333)" };
const different = (more: Omit<Failure, "kind">): Failure => ({ kind: "different", call, ...more });

test("what was called, where it differs, what was expected and what came stand one below the other", () => {
  const failure = different({ path: "[2].w", expected: { text: "151.355" }, actual: { text: "151.375" } });
  expect(comparisonOf(failure)).toEqual([
    ["Called", "step(0.333333)"],
    ["At", "[2].w"],
    ["Expected", "151.355"],
    ["Got", "151.375"],
  ]);
});

test("all digits are those of the call and of both values", () => {
  const failure = different({ expected: { text: "2", digits: "2.0000001" }, actual: { text: "3" } });
  expect(comparisonOf(failure, "digits")).toEqual([
    ["Called", "step(0.3333333333333333)"],
    ["Expected", "2.0000001"],
    ["Got", "3"],
  ]);
});

test("a list of another length is expected and got in entries", () => {
  const actual = { text: "[150.813, 50.375, 0]" };
  expect(comparisonOf(different({ actual, entries: { expected: 2, actual: 3 } }))?.slice(1)).toEqual([
    ["Expected", "2 entries"],
    ["Got", "3 entries: [150.813, 50.375, 0]"],
  ]);
  expect(comparisonOf(different({ actual: { text: "7" }, entries: { expected: 1 } }))?.slice(1)).toEqual([
    ["Expected", "a list of 1 entry"],
    ["Got", "7"],
  ]);
});

test("values that hold the words of a message are shown whole", () => {
  const odd = { name: "f", text: 'f({ t: "a): expected 5, got 6" })' };
  expect(
    comparisonOf(different({ call: odd, expected: { text: '"3, got 4"' }, actual: { text: '"): "' } })),
  ).toEqual([
    ["Called", 'f({ t: "a): expected 5, got 6" })'],
    ["Expected", '"3, got 4"'],
    ["Got", '"): "'],
  ]);
});

test("no answer at all asks for the return", () => {
  const failure = different({ expected: { text: "3" }, actual: { text: "undefined" }, noReturn: true });
  expect(comparisonOf(failure)?.at(-1)).toEqual(["Got", "undefined: is there a `return`?"]);
});

test("an error is compared with the one that was to be thrown", () => {
  const error = { name: "TypeError", message: "no" };
  expect(comparisonOf(different({ expectedError: "RangeError", error }))?.slice(1)).toEqual([
    ["Expected", "a RangeError to be thrown"],
    ["Got", "TypeError: no"],
  ]);
});

test("any other failure is told in its sentence", () => {
  const others: Failure[] = [
    { kind: "not-run" },
    { kind: "stopped", call, steps: 3_000_000, line: 1 },
    { kind: "threw", call, error: { name: "Error", message: "no" } },
    different({ reason: "the loss grew" }),
    different({ reason: "the test could not use what `step` returned", actual: { text: "2" } }),
    different({ changedBy: "step", expected: { text: "2" }, actual: { text: "4" } }),
    different({ repeated: true, expected: { text: "2" }, actual: { text: "4" } }),
    different({ path: "a", expected: { text: "1" } }),
    different({ path: "a", actual: { text: "1" } }),
    different({ expectedError: null }),
  ];
  expect(others.map((failure) => comparisonOf(failure))).toEqual(others.map(() => undefined));
});
