import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { adam, asExamples, fit, houses, linearRegression, vec } from "@graded-descent/core";
import { standardError, TEST, VALIDATION } from "@graded-descent/figures/data/three-sets.ts";
import { expect, test } from "vitest";
import { EPOCHS, moments, nine, workedBatch } from "./training.ts";
import { best, EPOCHS as EPOCHS_WATCHED, sizes, watch } from "./validation.ts";

const lesson = readFileSync(resolve(import.meta.dirname, "lesson.mdx"), "utf8");
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

test("the loop shuffles and measures once an epoch, and does the rest once a batch", () => {
  for (const size of [1, 4, 9]) {
    const acts = moments(size).map(({ act }) => act);
    const batch = ["predict", "loss", "gradient", "update"];
    const batches = Array.from({ length: Math.ceil(9 / size) }, () => batch).flat();
    const epoch = ["shuffle", ...batches, "measure"];
    expect(acts).toEqual(Array.from({ length: EPOCHS }, () => epoch).flat());
  }
});

test("each epoch hears every house once, and the batches of an epoch are its order cut in pieces", () => {
  const all = moments(4);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const order = all.find((m) => m.act === "shuffle" && m.epoch === epoch)!.batch;
    const heard = all.filter((m) => m.act === "update" && m.epoch === epoch).map(({ batch }) => batch);
    expect(heard.map(({ length }) => length)).toEqual([4, 4, 1]);
    expect(heard.flat()).toEqual(order);
    expect(order.toSorted((a, b) => a - b)).toEqual([...nine.keys()]);
  }
});

test("an update moves the line against the mean slope of its batch", () => {
  for (const { batch, errors, slope, before, after } of moments(4).filter(({ act }) => act === "update")) {
    const mean = errors.reduce((sum, e, i) => sum + e * nine[batch[i]].size, 0) / batch.length;
    expect(slope[0]).toBeCloseTo(mean, 10);
    expect(after[0]).toBeCloseTo(before[0] - 0.1 * mean, 10);
  }
});

test("losses of batches rise several times, the loss over all falls every epoch, as the lesson says", () => {
  const all = moments(4);
  const losses = all.filter(({ act }) => act === "update").map(({ batchLoss }) => batchLoss);
  const rises = losses.filter((loss, i) => loss > losses[i - 1]).length;
  expect(rises).toBeGreaterThan(2);
  expect(rises).toBeLessThan(losses.length / 2);
  const [first, second, third] = all.filter(({ act }) => act === "measure").map(({ loss }) => loss);
  expect(second).toBeLessThan(first);
  expect(third).toBeLessThan(second);
  for (const loss of [first, second, third]) expect(lesson).toContain(loss.toFixed(1));
});

test("the worked batch is the second of the lecture's houses, exactly", () => {
  const { errors, slope, after, loss } = workedBatch();
  expect(errors).toEqual([-49.5, -74.40625]);
  expect([...slope]).toEqual([-142.5078125, -61.953125]);
  expect([...after]).toEqual([1940641 / 12800, 64953 / 1280]);
  expect(loss).toBeCloseTo(941.5745336254, 9);
});

test("on 200 images the loss falls to the end and the accuracy falls from its best, as the lesson says", () => {
  const scores = watch(sizes[1]);
  const top = best(scores);
  expect(scores.at(-1)!.loss).toBe(Math.min(...scores.map(({ loss }) => loss)));
  expect(top.accuracy - scores.at(-1)!.accuracy).toBeGreaterThan(0.02);
  const many = watch(sizes[2]);
  for (const accuracy of [top, scores.at(-1)!, best(many), many.at(-1)!].map((score) => score.accuracy)) {
    expect(lesson).toContain(percent(accuracy));
  }
  expect(lesson).toContain(`After ${top.epoch} epochs`);
  expect(lesson).toContain(`${sizes[1]} images for ${scores.length - 1} epochs`);
  expect(lesson).toContain(`${VALIDATION} validation images`);
});

test("the best validation accuracy is above the test accuracy of the same model, and each error is as the lesson says", () => {
  const [few, many] = [sizes[1], sizes[2]].map((size) => best(watch(size)));
  for (const { accuracy, tested } of [few, many]) expect(tested).toBeLessThan(accuracy);
  expect(lesson).toContain(`On ${TEST}`);
  expect(lesson).toContain(`${percent(few.tested)} and ${percent(many.tested)} correctly`);
  expect(lesson).toContain(`largest of ${EPOCHS_WATCHED + 1} measurements`);
  expect(100 * standardError(few.accuracy, VALIDATION)).toBeCloseTo(1, 1);
  expect(100 * standardError(many.tested, TEST)).toBeCloseTo(0.5, 1);
});

test("Adam at 0.001 hardly moves the four houses in 1000 updates, as its claim says", () => {
  const { params } = fit(linearRegression(asExamples(houses)), adam({ learningRate: 0.001 }), {
    start: vec(150, 50),
    epochs: 1000,
    losses: "none",
  });
  expect(params[0] - 150).toBeGreaterThan(0);
  expect(params[0] - 150).toBeLessThan(1);
});
