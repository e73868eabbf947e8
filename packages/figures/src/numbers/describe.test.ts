import { expect, test } from "vitest";
import type { Point } from "../plot/PathLine.tsx";
import { describeLine, describePath, leavingStep, partingStep } from "./describe.ts";

const map = { x: { from: 0, to: 10 }, y: { from: 0, to: 10 } };
const reference: Point[] = [
  [1, 1],
  [2, 2],
  [3, 3],
];

test("a path equal but for rounding never parts from the reference", () => {
  expect(partingStep([...reference.slice(0, 2), [3 + 1e-10, 3]], reference)).toBe(-1);
});

test("paths part where a coordinate differs", () => {
  expect(partingStep([...reference.slice(0, 2), [3, 3.001]], reference)).toBe(2);
});

test("a path that ends early parts where it ends", () => {
  expect(partingStep(reference.slice(0, 2), reference)).toBe(2);
  expect(describePath("batch", reference.slice(0, 2), reference, map)).toBe(
    "Batch: parts from the reference at step 2, where yours ends.",
  );
});

test("where paths part both points are said, with the digits that tell them apart", () => {
  const near: Point[] = [...reference.slice(0, 2), [3.00000002, 3]];
  expect(describePath("batch", near, reference, map)).toBe(
    "Batch: parts from the reference at step 2: yours is at (3.00000002, 3), the reference at (3, 3).",
  );
});

test("the step that leaves the map is named, and so is the first that is not a number", () => {
  const yours: Point[] = [
    [1, 1],
    [11, 1],
    [Number.NaN, 1],
  ];
  expect(describePath("stochastic", yours, reference, map)).toBe(
    "Stochastic: parts from the reference at step 1: yours is at (11, 1), the reference at (2, 2); left the map at step 1; is not a number from step 2 on.",
  );
});

test("a path within the map, edges and all, never leaves it", () => {
  expect(leavingStep([...reference, [10, 0]], map)).toBe(-1);
});

test("a path that is not there is missed in words", () => {
  expect(describePath("batch", undefined, reference, map)).toBe("Batch: your code drew no points.");
});

test("a line says at which value it parts", () => {
  const words = { noun: "epoch", y: { from: 0, to: 1 } };
  expect(describeLine("warm-up", [0.1, 0.3], [0.1, 0.2], words)).toBe(
    "Warm-up: parts from the reference at epoch 1: yours is 0.3, the reference 0.2.",
  );
  expect(describeLine("warm-up", [0.1, 0.2], [0.1, 0.2], words)).toBe(
    "Warm-up: on the reference’s line at all 2 points.",
  );
});
