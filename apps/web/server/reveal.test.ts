import type { Exercise } from "@graded-descent/course";
import { expect, test } from "vitest";
import { whyNotRevealed } from "./reveal.ts";

const hints = ["a question", "a pointer", "plainly"];
const accepted = { accepted: true, hintsTaken: new Set<number>() };
const nothing = { accepted: false, hintsTaken: new Set<number>() };
const twoHints = { accepted: false, hintsTaken: new Set([1, 2]) };
const allHints = { accepted: false, hintsTaken: new Set([1, 2, 3]) };

test.each([
  ["never", nothing, false],
  ["never", accepted, false],
  ["never", allHints, false],
  ["accepted", nothing, false],
  ["accepted", allHints, false],
  ["accepted", accepted, true],
  ["last-hint", nothing, false],
  ["last-hint", twoHints, false],
  ["last-hint", allHints, true],
  ["last-hint", accepted, true],
] as const)("under %s the solution is shown to one with %o: %s", (reveal, earned, shown) => {
  expect(whyNotRevealed({ reveal, hints }, earned) === undefined).toBe(shown);
});

test("an exercise without hints has no last one to take, and an unknown rule shows nothing", () => {
  expect(whyNotRevealed({ reveal: "last-hint", hints: [] }, nothing)).toMatch(/last hint/);
  const unknown = { reveal: "always" as Exercise["reveal"], hints };
  expect(whyNotRevealed(unknown, accepted)).toMatch(/not shown/);
});
