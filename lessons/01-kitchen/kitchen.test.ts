import { expect, test } from "vitest";
import { changesAfter, day, GUESTS, roomWish, stairs, workedChange } from "./kitchen.ts";

const off = (batchSize: number) => Math.abs(day(batchSize).recipes.at(-1)! - roomWish);

test("the cook who changes the soup once ends furthest from the room's wish, whatever group the middle one takes", () => {
  for (let group = 2; group <= 30; group++) expect(off(GUESTS)).toBeGreaterThan(off(group));
  expect(off(GUESTS)).toBeGreaterThan(off(1));
});

test("one change moves the recipe by the learning rate's part of the way to the room's wish", () => {
  expect(day(GUESTS).recipes).toHaveLength(2);
  expect(day(GUESTS).recipes[1]).toBeCloseTo(2 + 0.3 * (roomWish - 2), 12);
});

test("following each guest gets there within the first dozen", () => {
  const { recipes } = day(1);
  expect(recipes.slice(0, 13).some((salt) => salt >= roomWish)).toBe(true);
});

test("noise falls with the size of the group: none for all, more than halved from 2 to 8", () => {
  expect(day(GUESTS).stray).toBe(0);
  expect(day(2).stray / day(8).stray).toBeGreaterThan(2);
  for (let group = 1; group < 30; group++) expect(day(group + 1).stray).toBeLessThan(day(group).stray);
});

test("a short last group changes the soup at closing time", () => {
  const cook = day(25);
  expect([24, 25, 59, 60].map((guests) => changesAfter(cook, guests))).toEqual([0, 1, 2, 3]);
  expect(stairs(cook, GUESTS).at(-1)).toEqual([60, cook.recipes[3]]);
});

test("a line ends where the guests served so far end", () => {
  expect(stairs(day(10), 0)).toEqual([[0, 2]]);
  expect(stairs(day(10), 7).at(-1)).toEqual([7, 2]);
});

test("three guests ask for 3, 4 and 5 g more: the change is 0.3 × 4", () => {
  const { errors, gradient, after } = workedChange();
  expect(errors).toEqual([-3, -4, -5]);
  expect(gradient).toBe(-4);
  expect(after).toBeCloseTo(3.2, 12);
});
