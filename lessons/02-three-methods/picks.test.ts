import { expect, test } from "vitest";
import { RATE, twelve, updates, workedHouse } from "./picks.ts";

test("groups of 5 cut an epoch over twelve houses into updates of 5, 5 and 2", () => {
  expect(updates(5).map(({ picked }) => picked.length)).toEqual([5, 5, 2]);
});

test("every house has its turn once an epoch, whatever the size", () => {
  for (let size = 1; size <= twelve.length; size++) {
    const turns = updates(size).flatMap(({ picked }) => picked);
    expect(turns.toSorted((a, b) => a - b)).toEqual([...twelve.keys()]);
  }
});

test("an update moves w against the mean of the slopes of those it picked", () => {
  for (const { picked, slopes, before, mean, after } of updates(5)) {
    const average = picked.reduce((sum, house) => sum + slopes[house], 0) / picked.length;
    expect(mean[0]).toBeCloseTo(average, 9);
    expect(after[0]).toBeCloseTo(before[0] - RATE * average, 9);
  }
});

test("the worked house is the lecture's second, by exact arithmetic", () => {
  const { prediction, error, gradient, after } = workedHouse();
  expect([prediction, error]).toEqual([275, -25]);
  expect(gradient).toEqual([-37.5, -25]);
  expect(after).toEqual([150.375, 50.25]);
});
