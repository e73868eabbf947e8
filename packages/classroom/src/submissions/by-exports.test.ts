import { expect, test } from "vitest";
import { exercisesExported, exercisesMentioned } from "./by-exports.ts";

const exports = new Map([
  ["step", ["step"]],
  ["schedules", ["stepDecay", "warmUp"]],
]);

test("an exercise is recognised where all of its functions are exported", () => {
  expect(exercisesExported("export function step() {}", exports)).toEqual(["step"]);
  expect(exercisesExported("const step = () => 1; export { step };", exports)).toEqual(["step"]);
  expect(exercisesExported("export const stepDecay = () => 1;", exports)).toEqual([]);
  const all = "export const step = () => 1, stepDecay = () => 2, warmUp = () => 3;";
  expect(exercisesExported(all, exports)).toEqual(["step", "schedules"]);
});

test("a function that is not exported is only mentioned", () => {
  expect(exercisesExported("function step() {}", exports)).toEqual([]);
  expect(exercisesMentioned("function step() {}", exports)).toEqual(["step"]);
  expect(exercisesMentioned("footstep", exports)).toEqual([]);
});

test("code nested too deep to be parsed exports nothing", () => {
  expect(exercisesExported(`export const step = ${"(".repeat(30_000)}`, exports)).toEqual([]);
});
