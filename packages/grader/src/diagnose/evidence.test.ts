import { expect, test } from "vitest";
import { isInformative } from "./evidence.ts";

const says = (value: unknown, args: unknown[] = [[1, 2], { w: 5 }], expected?: unknown) =>
  isInformative(
    { args, answer: { value, changed: {} } },
    expected === undefined ? undefined : { value: expected },
  );

test.each([0, -0, 1e-17, Number.NaN, undefined, null, "", true, [], {}, [0, Number.NaN], [[]]])(
  "%j says nothing about how it was computed",
  (value) => {
    expect(says(value)).toBe(false);
  },
);

test("nor does what was given: the same number under the same key, or as the whole answer", () => {
  expect(says([1, 2])).toBe(false);
  expect(says({ w: 5, b: 0 })).toBe(false);
  expect(says(5)).toBe(false);
  expect(says([2, 1])).toBe(true); // in another order
  expect(says({ b: 5 })).toBe(true); // under another key
});

test("what is computed says something, and of a wrong answer only what is wrong in it", () => {
  expect(says([1, 2.5])).toBe(true);
  expect(says("converging")).toBe(true);
  expect(says([3, 0], undefined, [3, 4])).toBe(false);
  expect(says([3, 7], undefined, [3, 4])).toBe(true);
});

test("an error says nothing", () => {
  expect(isInformative({ args: [], answer: { threw: "TypeError" } })).toBe(false);
});
