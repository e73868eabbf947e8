import { expect, test } from "vitest";
import { written } from "./fraction.ts";
import { EPOCHS, exactLines, housesHeard, lossCurve, type PriceUnits, rows } from "./house-prices.ts";

/** The lines after one epoch, worked out by hand as exact fractions. */
const afterOneEpoch: [PriceUnits, number, string, string][] = [
  ["thousands", 4, "2413/16", "403/8"],
  ["thousands", 1, "2450029/16000", "2057949/40000"],
  ["thousands", 2, "1940641/12800", "64953/1280"],
  ["thousands", 3, "97471/640", "244733/4800"],
  ["square-feet", 4, "16253/20", "403/8"],
];

test.each(afterOneEpoch)(
  "in %s, batches of %i end the first epoch at w = %s, b = %s",
  (units, size, w, b) => {
    const line = exactLines(units, size)[Math.ceil(4 / size) - 1];
    expect([written(line.w), written(line.b)]).toEqual([w, b]);
  },
);

test("what core computes are the exact numbers, but for rounding", () => {
  for (const units of ["thousands", "square-feet"] as const) {
    for (const size of [1, 2, 3, 4]) {
      const exact = exactLines(units, size);
      rows(units, size).forEach(({ w, b }, i) => {
        expect(w / (Number(exact[i].w.n) / Number(exact[i].w.d))).toBeCloseTo(1, 12);
        expect(b / (Number(exact[i].b.n) / Number(exact[i].b.d))).toBeCloseTo(1, 12);
      });
    }
  }
});

test("stochastic gradient descent has the lowest loss after each epoch, batch gradient descent the highest", () => {
  const [one, two, all] = [1, 2, 4].map((size) => {
    const updates = rows("thousands", size);
    return updates.filter((_, i) => housesHeard(updates)[i] % 4 === 0).map(({ loss }) => loss);
  });
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    expect(one[epoch]).toBeLessThan(two[epoch]);
    expect(two[epoch]).toBeLessThan(all[epoch]);
  }
});

test("in square feet every method's loss explodes at the same rate", () => {
  for (const size of [1, 2, 3, 4]) {
    const curve = lossCurve("square-feet", rows("square-feet", size));
    expect(curve[0][1]).toBe(1093.75);
    expect(curve.at(-1)![1]).toBeGreaterThan(1e29);
  }
});

test("a short last batch is heard for what it is", () => {
  expect(housesHeard(rows("thousands", 3))).toEqual([3, 4, 7, 8, 11, 12]);
});
