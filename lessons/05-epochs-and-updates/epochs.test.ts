import { expect, test } from "vitest";
import { EPOCHS, IMAGES, training, updatesAfter, workedCount } from "./epochs.ts";

test("an epoch of 1000 images makes 1, 1000 or 20 updates", () => {
  for (const [size, updates] of [
    [1000, 1],
    [1, 1000],
    [50, 20],
  ]) {
    expect(updatesAfter(training(size), IMAGES)).toBe(updates);
    expect(updatesAfter(training(size), EPOCHS * IMAGES)).toBe(3 * updates);
  }
});

test("no update is counted before its batch is full, but for the short one that ends an epoch", () => {
  const run = training(300);
  expect([299, 300, 999, 1000, 1299, 1300].map((images) => updatesAfter(run, images))).toEqual([
    0, 1, 3, 4, 4, 5,
  ]);
});

test("with the same small rate, more updates bring a lower loss after each epoch", () => {
  const [one, few, all] = [1, 50, IMAGES].map(training);
  expect(one.losses[0]).toBeCloseTo(Math.LN2, 12);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    expect(one.losses[epoch]).toBeLessThan(few.losses[epoch]);
    expect(few.losses[epoch]).toBeLessThan(all.losses[epoch]);
  }
});

test("1000 images in batches of 64 are 15 whole batches and one of 40", () => {
  expect(workedCount()).toMatchObject({ whole: 15, left: 40, updates: 16 });
});
