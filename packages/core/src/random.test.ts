import { expect, test } from "vitest";
import { below, normal, seeded } from "./random.ts";

const draw = (count: number, random: () => number) => Array.from({ length: count }, random);

test("the same seed gives the same numbers, another seed others", () => {
  expect(draw(5, seeded(3))).toEqual(draw(5, seeded(3)));
  expect(draw(5, seeded(3))).not.toEqual(draw(5, seeded(4)));
});

test("the numbers are those of Mulberry32", () => {
  // From a separate implementation in Python, which has integers of any size.
  expect(draw(4, seeded(1)).map((x) => x * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787, 4213581821]);
  expect(draw(2, seeded(2 ** 32 - 1)).map((x) => x * 2 ** 32)).toEqual([3850105811, 813802916]);
});

test("they spread evenly over 0 to 1", () => {
  const counts = new Array<number>(10).fill(0);
  const random = seeded(12);
  for (let i = 0; i < 100_000; i++) counts[Math.floor(random() * 10)]++;
  const chiSquare = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9); // 9 degrees of freedom: exceeded once in a thousand seeds
});

test("whole numbers stay below their end and reach everything under it", () => {
  const random = seeded(5);
  expect(new Set(draw(1000, () => below(6, random)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

test("normal draws have mean 0, deviation 1, and two thirds of them within it", () => {
  const random = seeded(8);
  const drawn = draw(100_000, () => normal(random));
  const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
  const square = drawn.reduce((sum, x) => sum + x * x, 0) / drawn.length;
  // Standard errors: 1/√100000 = 0.0032, √(2/100000) = 0.0045, and 0.0015 for the share.
  expect(Math.abs(mean)).toBeLessThan(0.016);
  expect(Math.abs(square - 1)).toBeLessThan(0.023);
  const within = drawn.filter((x) => Math.abs(x) < 1).length / drawn.length;
  expect(Math.abs(within - 0.68)).toBeLessThan(0.01);
});

test.each([-1, 0.5, Number.NaN])("a seed of %d is refused", (seed) => {
  expect(() => seeded(seed)).toThrow(
    new RangeError(`seed must be a whole number of at least 0, got ${seed}`),
  );
});
