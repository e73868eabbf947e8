import { expect, test } from "vitest";
import { marks } from "./marks.ts";
import { methodsOf } from "./method.ts";

test("a method keeps its colour and mark, whatever stands beside it", () => {
  const names = ["standardized", "stochastic", "batches of 8", "square feet", "batch"];
  expect(methodsOf(names)).toEqual(["other", "one-by-one", "mini-batch", "second", "batch"]);
});

test("four lines of no method have four marks", () => {
  const names = ["step decay", "exponential decay", "cosine annealing", "warm-up"];
  expect(new Set(methodsOf(names).map((method) => marks[method])).size).toBe(4);
});
