import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { hessian, largestStableRate, vec } from "@graded-descent/core";
import { written } from "@graded-descent/figures/data/fraction.ts";
import { lossIn, type PriceUnits, rows } from "@graded-descent/figures/data/house-prices.ts";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Erratum } from "./errata.ts";
import { columns, decimal, finding, firstWrong, type Slip, slips, tableWith } from "./find-the-error.ts";

/** Where each slip first shows, what the table says there and what is exact: worked out by hand. */
const known: [Slip, number, string, string[], string[]][] = [
  ["old-errors", 2, "errors", ["−50"], ["−49"]],
  ["divided", 1, "slopeW", ["−75/8"], ["−75/2"]],
  ["neighbour", 0, "slopeW", ["−125/2"], ["−325/4"]],
  ["pairs", 1, "errors", ["−50", "−75"], ["−99/2", "−2381/32"]],
  ["units", 0, "slopeW", ["−325/4"], ["−81250"]],
];

test.each(known)("%s first shows in row %i, at %s", (slip, row, column, says, exact) => {
  const table = tableWith(slip);
  const first = firstWrong(table);
  expect(first).toEqual({ row, column });
  const cell = table[row].cells[first.column];
  expect(cell.says.map(written)).toEqual(says);
  expect(cell.exact.map(written)).toEqual(exact);
});

test("every table has one first error; what stands before it is exact, and something after it follows from it", () => {
  for (const slip of slips) {
    const table = tableWith(slip);
    const all = table.flatMap((_, row) => columns.map((column) => finding(table, row, column)));
    expect(all.filter((found) => found === "first")).toHaveLength(1);
    expect(
      all.slice(0, all.indexOf("first")).every((found) => found === "exact"),
      slip,
    ).toBe(true);
    expect(all, slip).toContain("follows");
  }
});

test("the exact columns are the updates of the lessons", () => {
  const runs: [Slip, PriceUnits, number][] = [
    ["divided", "thousands", 1],
    ["pairs", "thousands", 2],
    ["neighbour", "thousands", 4],
    ["units", "square-feet", 4],
  ];
  for (const [slip, units, batchSize] of runs) {
    const updates = rows(units, batchSize);
    tableWith(slip).forEach(({ cells, heard }, i) => {
      expect(heard).toEqual(updates[i].heard);
      expect(decimal(cells.w.exact[0]) / updates[i].w).toBeCloseTo(1, 12);
      expect(decimal(cells.slopeB.exact[0])).toBeCloseTo(updates[i].slope.b, 6);
    });
  }
});

const page: Erratum[] = parse(
  readFileSync(resolve(import.meta.dirname, "../../../../../lessons/errata.yaml"), "utf8"),
);
const exact = (id: string) => page.find((entry) => entry.id === id)!.exact;

test("what the errata call exact is what core computes", () => {
  const [batch] = rows("thousands", 4);
  const [inFeet] = rows("square-feet", 4);
  const single = rows("thousands", 1);
  const [, second] = rows("thousands", 2);
  const grouped = (value: number) => value.toLocaleString("en").replace("-", "−");
  expect(exact("slope-value")).toBe(
    `${grouped(inFeet.slope.w)} in square feet; ${grouped(batch.slope.w)} in thousands`,
  );
  expect(exact("slope-b")).toBe(grouped(batch.slope.b));
  expect(exact("batch-w")).toBe(`${batch.w}; in square feet ${inFeet.w}`);
  expect(exact("batch-b")).toContain(String(batch.b));
  expect(exact("stochastic-2")).toBe(`${single[1].w}; in square feet ${rows("square-feet", 1)[1].w}`);
  expect(exact("stochastic-3")).toBe(String(single[2].w));
  expect(exact("stochastic-4")).toBe(String(single[3].w));
  expect(exact("pairs-2")).toBe(`−${-second.slope.b}`);
  const largest = largestStableRate(hessian(lossIn("square-feet"), 2));
  expect(exact("square-feet")).toContain(`${(largest * 1e7).toFixed(2)} × 10⁻⁷`);
});

test("what the errata say of the printed numbers is so", () => {
  const sum = (-25 * 1000 - 50 * 1500 - 75 * 2000) / 4;
  expect(page.find(({ id }) => id === "slope-value")!.why).toContain(
    sum.toLocaleString("en").replace("-", "−"),
  );
  const loss = lossIn("square-feet");
  const risen = loss.value(vec(0.8375, 50.375));
  expect(page.find(({ id }) => id === "square-feet")!.why).toContain(
    `${Math.round(risen).toLocaleString("en")}`,
  );
  expect(loss.value(vec(0.15, 50))).toBe(1093.75);
  expect(rows("square-feet", 4)[0].loss / 1e12).toBeCloseTo(1.11, 2);
  // In the printed mixture a slope in thousands is taken from a w for single feet, house by house of the first line.
  const mixture = [0, -37.5, -100, -187.5].reduce((w, slope) => w - (0.01 * slope) / 4, 0.15);
  expect(mixture).toBeCloseTo(0.9625, 12);
});
