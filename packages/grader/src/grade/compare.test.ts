import { describe, expect, test } from "vitest";
import { sentence } from "../report/failure.ts";
import { described, firstDifference, type Tolerance } from "./compare.ts";

const close = { relative: 1e-9, absolute: 1e-12 };

/** The first difference as a student reads it. */
function told(actual: unknown, expected: unknown, tolerance?: Tolerance) {
  const difference = firstDifference(actual, expected, tolerance);
  return difference && sentence({ kind: "different", ...described(difference) });
}

describe("equal", () => {
  test.each([
    [Number.NaN, Number.NaN],
    [-0, 0],
    [
      { a: [1, { b: "x" }], c: undefined },
      { c: undefined, a: [1, { b: "x" }] },
    ],
    [Float64Array.of(1, 2), Float64Array.of(1, 2)],
    [null, null],
  ])("%j and %j", (actual, expected) => {
    expect(firstDifference(actual, expected)).toBeUndefined();
  });
});

describe("the first difference, as a student reads it", () => {
  test.each<[unknown, unknown, string]>([
    [1, 2, "expected 2, got 1"],
    [[1, 2, 4], [1, 2, 3], "at `[2]`: expected 3, got 4"],
    [[[1], [2]], [[1], [3]], "at `[1][0]`: expected 3, got 2"],
    [{ params: [1], velocity: [0] }, { params: [1], velocity: [2] }, "at `velocity[0]`: expected 2, got 0"],
    [[1], [1, 2], "expected 2 entries, got 1: [1]"],
    [{ a: [] }, { a: [5] }, "at `a`: expected 1 entry, got 0: []"],
    [[undefined, 1], [0, 1], "at `[0]`: expected 0, but it is missing"],
    [{}, { a: 1 }, "at `a`: expected 1, but it is missing"],
    [{ a: 1, b: 2 }, { a: 1 }, "at `b`: not expected at all"],
    [{ a: { b: 2 } }, { a: {} }, "at `a.b`: not expected at all"],
    [undefined, 3, "expected 3, got undefined: is there a `return`?"],
    [undefined, [1], "expected [1], got undefined: is there a `return`?"],
    ["1", 1, 'expected 1, got the text "1", which is not a number'],
    [
      [undefined, undefined],
      [1, 2],
      "at `[0]`: expected 1, but every entry is undefined: is there a `return` between the braces of the function that makes them?",
    ],
    [null, { a: 1 }, "expected { a: 1 }, got null"],
    [[1], { a: 1 }, "expected { a: 1 }, got [1]"],
    [Number.NaN, 1.5, "expected 1.5, got NaN"],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "expected -Infinity, got Infinity"],
    [Float64Array.of(1), [1], "expected a list of 1 entry, got [1]"],
    [true, false, "expected false, got true"],
    [{ a: undefined }, { a: 1 }, "at `a`: expected 1, got undefined"],
    [[undefined], [[1]], "at `[0]`: expected a list of 1 entry, got undefined"],
    [{ "a]": undefined }, { "a]": 1 }, "at `a]`: expected 1, got undefined"],
  ])("%j where %j was expected", (actual, expected, message) => {
    expect(told(actual, expected)).toBe(message);
  });

  test.each([
    [1.23456789, 1.5, "expected 1.5, got 1.23457"],
    [1.00000001, 1.00000002, "expected 1.00000002, got 1.00000001"],
    [0.1 + 0.2, 0.3, "expected 0.3, got 0.30000000000000004"],
    [1e300 / 3, 1e300 / 4, "expected 2.5e+299, got 3.33333e+299"],
  ])("has as many digits as tell %d from %d", (actual, expected, message) => {
    expect(told(actual, expected)).toBe(message);
  });
});

describe("close", () => {
  test.each([
    [1 + 0.9e-9, 1],
    [1e9 + 0.9, 1e9],
    [0.9e-12, 0],
    [-0.9e-12, 0],
    [[1, 2], Float64Array.of(1, 2)],
    [Float32Array.of(1, 2), [1, 2]],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])("%j is close to %j", (actual, expected) => {
    expect(firstDifference(actual, expected, close)).toBeUndefined();
  });

  test.each([
    [1 + 1.1e-9, 1],
    [1e9 + 1.1, 1e9],
    [1.1e-12, 0],
    [1e308, Number.POSITIVE_INFINITY],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 1],
    ["1", 1],
  ])("%j is not close to %j", (actual, expected) => {
    expect(firstDifference(actual, expected, close)).toBeDefined();
  });
});

describe("a difference as data", () => {
  test.each<[unknown, unknown, object]>([
    [
      [[1], [{ w: 2 }]],
      [[1], [{ w: 3 }]],
      { path: "[1][0].w", expected: { text: "3" }, actual: { text: "2" } },
    ],
    [
      [1, 2, 3],
      [1, 2],
      { entries: { expected: 2, actual: 3 }, actual: { text: "[1, 2, 3]" }, otherKind: true },
    ],
    [{ a: 4 }, { a: [1] }, { path: "a", entries: { expected: 1 }, actual: { text: "4" }, otherKind: true }],
    [[], [1], { entries: { expected: 1, actual: 0 }, actual: { text: "[]" }, otherKind: true }],
    [{}, { a: 1 }, { path: "a", expected: { text: "1" }, otherKind: true }],
    [{ a: 1 }, {}, { path: "a", actual: { text: "1" }, otherKind: true }],
    [
      undefined,
      3,
      { expected: { text: "3" }, actual: { text: "undefined" }, noReturn: true, otherKind: true },
    ],
    ["1", 1, { expected: { text: "1" }, actual: { text: '"1"' }, otherKind: true, isText: true }],
    [
      [NaN],
      [1],
      { path: "[0]", expected: { text: "1" }, actual: { text: "NaN" }, otherKind: true, notANumber: true },
    ],
    [
      1 / 3,
      2 / 3,
      {
        expected: { text: "0.666667", digits: "0.6666666666666666" },
        actual: { text: "0.333333", digits: "0.3333333333333333" },
      },
    ],
  ])("%j where %j was expected", (actual, expected, found) => {
    expect(described(firstDifference(actual, expected)!)).toEqual(found);
  });
});
