import { expect, test } from "vitest";
import { epoch, updatesPerEpoch } from "./batch-sampler.ts";
import { seeded } from "./random.ts";

const lists = (batches: Iterable<Uint32Array>) => [...batches].map((batch) => [...batch]);

test("without randomness the examples come in order, and the last batch may be short", () => {
  expect(lists(epoch(7, 3))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
});

test("a short last batch can be dropped", () => {
  expect(lists(epoch(7, 3, undefined, { dropLast: true }))).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test("a shuffled epoch holds every example once", () => {
  const batches = lists(epoch(100, 7, seeded(3)));
  expect(batches.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect(batches.flat()).not.toEqual(batches.flat().toSorted((a, b) => a - b));
});

test("the same seed gives the same batches again, another seed others", () => {
  expect(lists(epoch(50, 8, seeded(1)))).toEqual(lists(epoch(50, 8, seeded(1))));
  expect(lists(epoch(50, 8, seeded(1)))).not.toEqual(lists(epoch(50, 8, seeded(2))));
});

test("every order of three examples is as likely", () => {
  const random = seeded(5);
  const seen = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = lists(epoch(3, 3, random)).join();
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  // Each count is binomial with mean 1000 and deviation √(6000 · 1/6 · 5/6) ≈ 29.
  expect(seen.size).toBe(6);
  for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(5 * 29);
});

test("with replacement about e⁻¹ of the examples are never drawn", () => {
  const drawn = new Set(lists(epoch(10_000, 100, seeded(7), { replacement: true })).flat());
  // The share left out has mean 0.368 and deviation below 0.005.
  expect(Math.abs(1 - drawn.size / 10_000 - Math.exp(-1))).toBeLessThan(0.025);
});

test("1000 images make 1, 1000 or 20 updates an epoch, as the lecture counts", () => {
  expect([1000, 1, 50].map((size) => updatesPerEpoch(1000, size))).toEqual([1, 1000, 20]);
  expect(updatesPerEpoch(7, 3)).toBe(3);
  expect(updatesPerEpoch(7, 3, { dropLast: true })).toBe(2);
});

test.each([0, -1, 2.5, Number.NaN])("a batch size of %d is refused", (size) => {
  expect(() => [...epoch(4, size)]).toThrow(
    new RangeError(`batchSize must be a whole number of at least 1, got ${size}`),
  );
});

test("an empty data set is refused", () => {
  expect(() => [...epoch(0, 1)]).toThrow("count must be a whole number of at least 1, got 0");
});
