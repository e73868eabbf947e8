import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { updatesPerEpoch } from "@graded-descent/core";
import { expect, test } from "vitest";
import { batchSizeFor, branches, branchOf, workedPlan } from "./decision.ts";

const lesson = readFileSync(resolve(import.meta.dirname, "lesson.mdx"), "utf8");

test("rows find their branch, the ends of each included", () => {
  expect([1, 999, 1000, 100_000, 100_001].map(branchOf)).toEqual([0, 0, 1, 1, 2]);
});

test("batch sizes stay in the lecture's ranges, and are powers of 2", () => {
  const ranges = [
    [16, 32],
    [32, 128],
    [128, 512],
  ];
  branches.forEach(({ sizes }, branch) => {
    expect([batchSizeFor(branch, "little"), batchSizeFor(branch, "strong")]).toEqual(ranges[branch]);
    expect(sizes).toContain(batchSizeFor(branch, "usual"));
    for (const size of sizes) expect(Number.isInteger(Math.log2(size))).toBe(true);
  });
  expect(batchSizeFor(1, "usual")).toBe(64);
});

test("the plan of the lesson makes 782 updates an epoch, the last one short", () => {
  const { rows, batchSize, perEpoch, updates } = workedPlan();
  expect([perEpoch, updates]).toEqual([782, 7820]);
  expect(rows - 781 * batchSize).toBe(16);
  expect(lesson).toContain("782 updates, the last with 16 rows");
});

test("the card prints the updates that core counts for 1000 rows, and the ranges of the tree", () => {
  for (const [hears, size] of [
    ["all", 1000],
    ["1", 1],
    ["50", 50],
  ] as const) {
    expect(lesson).toContain(`| ${hears} | ${updatesPerEpoch(1000, size)} |`);
  }
  for (const { sizes } of branches) expect(lesson).toContain(`| ${sizes[0]} to ${sizes.at(-1)} |`);
});
