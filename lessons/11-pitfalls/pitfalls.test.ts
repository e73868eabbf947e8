import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { grounds } from "@graded-descent/figures/data/noisy-and-exact.ts";
import { expect, test } from "vitest";
import { walk } from "../06-paths/paths.ts";
import { type Cure, cures, curve, ending, leastLoss, patients } from "./pitfalls.ts";
import { rates, run, stableRate, workedScaling } from "./square-feet.ts";

const lesson = readFileSync(resolve(import.meta.dirname, "lesson.mdx"), "utf8");
const asItIs = (id: string) => ending(curve(patients[id].plan));
const cured = (id: string, cure: Cure) => ending(curve(cures[cure](patients[id].plan)));

test("each run shows its own fault, and the cure of that fault settles it", () => {
  const sound: Record<string, Cure[]> = {
    A: ["decay", "larger-batch", "lower-rate"],
    B: ["normalise"],
    C: ["higher-rate", "smaller-batch"],
    D: ["lower-rate", "decay"],
    E: ["shuffle"],
  };
  expect(Object.keys(patients).map((id) => asItIs(id).word)).toEqual([
    "restless",
    "lost",
    "slow",
    "restless",
    "restless",
  ]);
  for (const [id, list] of Object.entries(sound)) {
    for (const cure of list) expect(cured(id, cure).word, `${id} ${cure}`).toBe("settled");
  }
});

test("a cure for another fault leaves the run ill", () => {
  expect(cured("B", "lower-rate").word).toBe("lost");
  expect(cured("C", "shuffle")).toEqual(asItIs("C"));
  expect(cured("D", "larger-batch").word).toBe("restless");
  for (const id of ["A", "D"]) expect(cured(id, "momentum").word).toBe("lost");
});

test("no cure goes below the least loss, which is that of the line through the middle of the houses", () => {
  for (const { plan } of Object.values(patients)) {
    for (const cure of Object.values(cures)) {
      const lowest = Math.min(...curve(cure(plan)).map(([, loss]) => (Number.isNaN(loss) ? Infinity : loss)));
      expect(lowest).toBeGreaterThanOrEqual(leastLoss() - 1e-9);
    }
  }
  expect(lesson).toContain(`reach is ${leastLoss().toFixed(1)}`);
});

test("of the three changes to run A a falling rate ends lowest, in the lesson's own numbers", () => {
  const [decay, batch, rate] = (["decay", "larger-batch", "lower-rate"] as const).map(
    (cure) => cured("A", cure).mean,
  );
  expect(decay).toBeLessThan(batch);
  expect(batch).toBeLessThan(rate);
  for (const mean of [decay, batch, rate]) expect(lesson).toContain(mean.toFixed(1));
});

test("what the claims say of runs B, C and D is so", () => {
  expect(cured("B", "adam").mean).toBeLessThan(500);
  expect(cured("C", "adam").mean).toBeGreaterThan(asItIs("C").mean);
  expect(cured("C", "smaller-batch").mean).toBeLessThan(0.6 * asItIs("C").mean);
});

test("in square feet one update at 0.01 lands at w = 812.65", () => {
  const [start, first] = run("square-feet", 0.01);
  expect(start.loss).toBe(1093.75);
  expect(first.w).toBe(812.65);
  expect(first.loss / 1.11e12).toBeCloseTo(1, 2);
});

test("the rates to try lie on both sides of the largest stable one", () => {
  for (const inputs of ["square-feet", "standardized"] as const) {
    const ends = rates[inputs].map((rate) => run(inputs, rate).at(-1)!.loss);
    rates[inputs].forEach((rate, i) => {
      const falls = ends[i] < 1093;
      expect(falls, `${inputs} ${rate}`).toBe(rate < stableRate(inputs) - 1e-12);
    });
  }
  // With mean 0 and deviation 1 the Hessian is the identity, so the largest rate is 2.
  expect(stableRate("standardized")).toBeCloseTo(2, 12);
});

test("at the largest rate that comes down b hardly moves, and standardized it arrives", () => {
  const last = run("square-feet", 5.9e-7).at(-1)!;
  expect((50 - last.b) / 50).toBeLessThan(0.01);
  expect(lesson).toContain(`b is ${last.b.toFixed(4)}`);
  expect(lesson).toContain(`to ${last.loss.toFixed(1)}, and stays`);
  const { w, b } = run("standardized", 0.1).find(({ updates }) => updates === 100)!;
  expect(lesson).toContain(`w is ${w.toFixed(6)} and b ${b.toFixed(3)}`);
});

test("the worked sizes have mean 1750 and deviation √312500, and the slopes are then alike", () => {
  const { mean, deviation, scaled, before, after } = workedScaling();
  expect(mean).toBe(1750);
  expect(deviation).toBeCloseTo(Math.sqrt(312500), 10);
  expect(scaled[3]).toBeCloseTo(750 / Math.sqrt(312500), 12);
  expect(before).toEqual([-81250, -37.5]);
  expect(after[0]).toBeCloseTo(-15625 / Math.sqrt(312500), 9);
  expect(after[1]).toBeCloseTo(-37.5, 9);
});

test("run A on houses exactly on a line settles by itself, as the lesson says", () => {
  const { learningRate, batchSize } = patients.A.plan;
  const [noisy, exact] = grounds.map((ground) => walk(ground, "thousands", batchSize, learningRate).excess);
  const swing = (excess: number[]) => Math.max(...excess.slice(-40));
  expect(swing(exact)).toBeLessThan(5);
  expect(swing(noisy)).toBeGreaterThan(50);
});
