import { expect, test } from "vitest";
import { line } from "./progress.ts";

test.each([
  [0, 2700, 0, "graded 0 of 2700 · 0 a second"],
  [1200, 2700, 300, "graded 1200 of 2700 · 300 a second · 5 s left"],
  [10, 2700, 0.5, "graded 10 of 2700 · 1 a second · 90 min left"],
])("%d of %d at %d a second", (done, total, rate, text) => {
  expect(line(done, total, rate)).toBe(text);
});
