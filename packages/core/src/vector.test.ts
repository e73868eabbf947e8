import { expect, test } from "vitest";
import { clip, dot, norm, vec } from "./vector.ts";

test("a 3-4-5 triangle has its lengths", () => {
  expect(norm(vec(3, 4))).toBe(5);
  expect(dot(vec(3, 4), vec(-4, 3))).toBe(0);
});

test("clipping keeps the direction and shortens only what is too long", () => {
  expect([...clip(vec(30, 40), 5)]).toEqual([3, 4]);
  expect([...clip(vec(3, 4), 6)]).toEqual([3, 4]);
});

test("vectors of different lengths are refused by name", () => {
  expect(() => dot(vec(1, 2), vec(1))).toThrow("b must have as many numbers as a, 2, got 1");
});

test("a limit that is not a number is refused", () => {
  expect(() => clip(vec(1), Number.NaN)).toThrow("limit must be a number of at least 0, got NaN");
});
