import { houses } from "@graded-descent/core/datasets";
import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "makes the lecture's epoch in batches of 2",
    points: 2,
    run({ student, check }) {
      const actual = student.miniBatchEpoch({ w: 150, b: 50 }, [...houses], 0.01, 2);
      const expected = [
        { w: 150.1875, b: 50.125 },
        { w: 151.612578125, b: 50.74453125 },
      ];
      check.close(actual, expected, "With which line are the errors of the second batch found?");
    },
  },
  {
    name: "divides a short last batch by its own size",
    points: 2,
    run({ student, check }) {
      const actual = student.miniBatchEpoch({ w: 150, b: 50 }, [...houses], 0.01, 3);
      // in exact arithmetic: the fourth house is left alone, with an error of −73.604…
      const expected = [
        { w: 3611 / 24, b: 201 / 4 },
        { w: 97471 / 640, b: 244733 / 4800 },
      ];
      check.close(actual, expected, "How many houses are in the last batch?");
    },
  },
  {
    name: "makes one update after another with batches of 1",
    run({ student, check }) {
      const actual = student.miniBatchEpoch({ w: 150, b: 50 }, [...houses], 0.01, 1);
      const expected = [
        { w: 150, b: 50 },
        { w: 150.375, b: 50.25 },
        { w: 151.355, b: 50.74 },
        { w: 153.1268125, b: 51.448725 },
      ];
      check.close(actual, expected, "Which method of the three is this?");
    },
  },
  {
    name: "makes a single update if one batch holds all houses",
    run({ student, check }) {
      for (const batchSize of [4, 10]) {
        const actual = student.miniBatchEpoch({ w: 150, b: 50 }, [...houses], 0.01, batchSize);
        check.close(actual, [{ w: 150.8125, b: 50.375 }], "Which method of the three is this?");
      }
    },
  },
  {
    name: "returns an empty list for no houses, and leaves its arguments as they were",
    run({ student, check }) {
      check.equal(student.miniBatchEpoch({ w: 150, b: 50 }, [], 0.01, 2), [], "How many batches were there?");
      check.pure(() => student.miniBatchEpoch({ w: 150, b: 50 }, [...houses], 0.01, 2));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** Thirty epochs of the student's own code at α = 0.1, in each of three batch sizes. */
export const trace: Trace<typeof Solution> = {
  kind: "contour",
  x: { label: "w", from: 140, to: 210 },
  y: { label: "b", from: -20, to: 70 },
  loss(w, b) {
    const squares = houses.map(({ size, price }) => (w * size + b - price) ** 2);
    return squares.reduce((sum, square) => sum + square, 0) / (2 * houses.length);
  },
  paths({ student }) {
    const walk = (batchSize: number) => {
      let line = { w: 150, b: 50 };
      const points: [number, number][] = [[line.w, line.b]];
      for (let epoch = 0; epoch < 30; epoch++) {
        for (line of student.miniBatchEpoch(line, [...houses], 0.1, batchSize)) points.push([line.w, line.b]);
      }
      return points;
    };
    return { stochastic: walk(1), "batches of 2": walk(2), batch: walk(4) };
  },
};
