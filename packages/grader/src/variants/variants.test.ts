import { expect, test } from "vitest";
import { mutators } from "./mutators.ts";
import { clashesOf, pairsOf } from "./pairs.ts";
import { questions } from "./questions.ts";
import { variantsOf } from "./variants.ts";

const solution = `export function step(p: number, g: number, rate: number): number {
  const change = rate * g;
  return p - change;
}`;
const mistakes = [
  {
    name: "forgets-the-rate",
    hint: "Your sign is right. How far?",
    source: solution.replace("rate * g", "g"),
  },
  { name: "walks-uphill", hint: "Up or down?", source: solution.replace("p - change", "p + change") },
  { name: "walks-twice", hint: "How often?", source: solution.replace("p - change", "p - 2 * change") },
];

test("every mutator has its question", () => {
  expect(Object.keys(questions)).toEqual(Object.keys(mutators));
  for (const question of Object.values(questions)) expect(question).toContain("?");
});

test("two mistakes are combined where they change different lines, and asked about without what their hints state", () => {
  const pairs = variantsOf(solution, mistakes).filter(({ mistakes }) => mistakes);
  expect(pairs.map(({ mistakes }) => mistakes)).toEqual([
    ["forgets-the-rate", "walks-uphill"],
    ["forgets-the-rate", "walks-twice"],
  ]);
  expect(pairs[0].hint).toBe("Your code answers as if two mistakes were made in it. How far? Up or down?");
  expect(pairs[0].program).toMatchObject({ js: expect.stringMatching(/change = g;\s+return p \+ change;/) });
});

test("a small change is asked about by its kind, never by the solution's code", () => {
  const changes = variantsOf(solution, mistakes).filter(({ mistakes }) => !mistakes);
  expect(changes.length).toBeGreaterThan(5);
  for (const { hint } of changes) expect(hint).not.toMatch(/rate \*|\bchange\b|step\(/);
});

test("two mistakes that change the same line are not combined but named", () => {
  expect(clashesOf(solution, mistakes)).toEqual([["walks-uphill", "walks-twice"]]);
  expect(pairsOf(solution, mistakes).map(({ names }) => names)).toEqual([
    ["forgets-the-rate", "walks-uphill"],
    ["forgets-the-rate", "walks-twice"],
  ]);
});
