import { expect, test } from "vitest";
import { untilFailure } from "./until-failure.ts";

const lost = Number.NaN;
const lines = {
  kind: "curves" as const,
  x: "epoch",
  y: "loss",
  lines: { batch: [3, 2, lost], other: [lost] },
};

test("lines of code that failed end at their last number", () => {
  expect(untilFailure({ ...lines, error: "too far" })).toMatchObject({ lines: { batch: [3, 2], other: [] } });
});

test("what came out as not a number by itself is shown as it is", () => {
  expect(untilFailure(lines)).toBe(lines);
});

test("a path takes its losses with it", () => {
  const axis = { label: "w", from: 0, to: 1 };
  const paths: Record<string, [number, number][]> = {
    batch: [
      [0, 0],
      [1, 1],
      [lost, lost],
    ],
  };
  const map = { kind: "contour" as const, x: axis, y: axis, side: 0, grid: [] };
  expect(
    untilFailure({ ...map, paths, losses: { batch: [4, Infinity, lost] }, error: "too far" }),
  ).toMatchObject({
    paths: {
      batch: [
        [0, 0],
        [1, 1],
      ],
    },
    losses: { batch: [4, Infinity] },
  });
});

test("code that drew nothing has nothing to show", () => {
  expect(untilFailure({ error: "not written yet" })).toBeUndefined();
});
