import { expect, test } from "vitest";
import { format } from "./format.ts";
import { readable, short } from "./readable.ts";

test("numbers are read with six digits, and huge or tiny ones as powers of ten", () => {
  expect(readable(1015.389404296875)).toBe("1015.39");
  expect(readable(-81250)).toBe("−81250");
  expect(readable(1113948190532.88)).toBe("1.11 × 10¹²");
  expect(readable(-27420256.4125)).toBe("−2.74 × 10⁷");
  expect(readable(5.92592433e-7)).toBe("5.93 × 10⁻⁷");
  expect(readable(0)).toBe("0");
  expect([Infinity, -Infinity, NaN].map(readable)).toEqual(["∞", "−∞", "no number"]);
});

test("short numbers have three digits, and the same powers of ten", () => {
  expect([9.12345, -0.0784123, 7.9612e68].map(short)).toEqual(["9.12", "−0.0784", "7.96 × 10⁶⁸"]);
});

test("a list of numbers is formatted one like the other", () => {
  expect([-25, -49.5, 1 / 3].map(format)).toEqual(["−25", "−49.5", "0.333333"]);
});
