import { expect, test } from "vitest";
import { frame } from "./frame.ts";

const box = { left: 0, top: 0, width: 100, height: 100 };

test("on a logarithmic axis equal ratios are equal distances, with the powers of ten as ticks", () => {
  const { y, yTicks } = frame({ from: 0, to: 1 }, { from: 1e-3, to: 10, log: true }, box);
  expect([1e-3, 1e-2, 1, 10].map((value) => Math.round(y(value)))).toEqual([100, 75, 25, 0]);
  expect(yTicks).toEqual([0.001, 0.01, 0.1, 1, 10]);
});

test("a short logarithmic axis has ticks between the powers, a long one not at all of them", () => {
  const short = frame({ from: 40, to: 300, log: true }, { from: 0, to: 1 }, box);
  expect(short.xTicks).toEqual([50, 100, 200]);
  const long = frame({ from: 1e-20, to: 1e20, log: true }, { from: 0, to: 1 }, box);
  expect(long.xTicks.length).toBeGreaterThan(4);
  expect(long.xTicks.length).toBeLessThan(10);
});
