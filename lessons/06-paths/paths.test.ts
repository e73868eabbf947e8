import { hessian, largestStableRate } from "@graded-descent/core";
import { grounds, housesOf, lossOf } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { expect, test } from "vitest";
import { unexplained } from "../printed-numbers.ts";
import { noise } from "./gradient-noise.ts";
import { arrival, EPOCHS, HOUSES, lossGrid, updatesAfter, walk } from "./paths.ts";

const rounded = (value: number) => Number(value.toPrecision(3));

test("updates are counted by the houses heard, a short last batch at the end of its epoch", () => {
  const three = walk("noisy", "thousands", 3, 0.1);
  expect([0, 2, 3, 39, 40, 42, 43].map((heard) => updatesAfter(three, heard))).toEqual([
    0, 0, 1, 13, 14, 14, 15,
  ]);
  expect(three.points).toHaveLength(updatesAfter(three, EPOCHS * HOUSES) + 1);
});

test("in the round bowl batch descent keeps 1 − α of its way at each step, in a straight line", () => {
  for (const alpha of [0.05, 0.2, 0.5]) {
    const { points, excess } = walk("noisy", "standardized", HOUSES, alpha);
    excess.forEach((above, t) => {
      expect(above).toBeCloseTo(excess[0] * (1 - alpha) ** (2 * t), 6);
    });
    const [[w0, b0], [w1, b1]] = points;
    for (const [w, b] of points) expect((w - w0) * (b1 - b0)).toBeCloseTo((b - b0) * (w1 - w0), 6);
  }
});

test("in the bowl batch descent comes down below a rate of 2 and leaves above; in the ravine at 2/λ", () => {
  const ends = (alpha: number) => walk("noisy", "standardized", HOUSES, alpha).excess;
  expect(ends(1.9).at(-1)).toBeLessThan(ends(1.9)[0]);
  expect(ends(2.1).at(-1)).toBeGreaterThan(ends(2.1)[0]);
  const largest = largestStableRate(hessian(lossOf(housesOf("noisy", HOUSES)), 2));
  expect(largest).toBeCloseTo(0.51, 2);
});

test("at 0.4 batch descent turns about at each of its first steps in the ravine", () => {
  const { points } = walk("noisy", "thousands", HOUSES, 0.4);
  const moves = points.slice(1, 6).map(([w], t) => w - points[t][0]);
  moves.slice(1).forEach((move, t) => {
    expect(move * moves[t]).toBeLessThan(0);
  });
});

test("on noisy houses batch alone stays where it arrives; on exact ones all three do", () => {
  const stays = grounds.map((ground) =>
    [1, 5, HOUSES].map((size) => arrival(walk(ground, "standardized", size, 0.2))!.stays),
  );
  expect(stays).toEqual([
    [false, false, true],
    [true, true, true],
  ]);
});

test("a walk that never comes near has no arrival", () => {
  expect(arrival(walk("noisy", "standardized", HOUSES, 0.01))).toBeUndefined();
});

test("the map is lowest about its best line", () => {
  const grid = lossGrid("exact", "thousands");
  const lowest = grid.indexOf(Math.min(...grid));
  expect([140 + (90 * (lowest % 61)) / 60, -40 + (120 * Math.floor(lowest / 61)) / 60]).toEqual([200, 0]);
});

test("paths prints what it assumes, and what core computes", () => {
  const [one, five, all] = [1, 5, HOUSES].map((size) => walk("noisy", "standardized", size, 0.2));
  const variance = noise("noisy", "best", "shuffled");
  const assumed = [0.2, HOUSES, EPOCHS, 0.4, 16, 64, 128, 2018];
  const computed = [
    ...[one, five, all].map((walk) => Number(arrival(walk)!.epochs.toFixed(1))),
    rounded(all.excess.at(-1)!),
    rounded(one.excess.at(-1)!),
    rounded(walk("noisy", "thousands", HOUSES, 0.2).excess.at(-1)!),
    Number(largestStableRate(hessian(lossOf(housesOf("noisy", HOUSES)), 2)).toFixed(2)),
    ...[0, 2].map((i) => rounded(variance[i].theory)),
  ];
  expect(unexplained("06-paths", [...assumed, ...computed])).toEqual([]);
});
