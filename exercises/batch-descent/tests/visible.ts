import { houses } from "@graded-descent/core/datasets";
import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "makes the lecture's first epoch",
    points: 2,
    hint: "The mean gradient is (−81.25, −37.5). What does the learning rate do with it?",
    run({ student, check }) {
      const actual = student.batchEpoch({ w: 150, b: 50 }, [...houses], 0.01);
      check.close(actual, { w: 150.8125, b: 50.375 });
    },
  },
  {
    name: "makes the second epoch from where the first one ended",
    run({ student, check }) {
      const actual = student.batchEpoch({ w: 150.8125, b: 50.375 }, [...houses], 0.01);
      check.close(
        actual,
        { w: 151.591015625, b: 50.73203125 },
        "Are all errors those of the line passed in?",
      );
    },
  },
  {
    name: "goes twice as far with twice the learning rate",
    run({ student, check }) {
      const actual = student.batchEpoch({ w: 150, b: 50 }, [...houses], 0.02);
      check.close(actual, { w: 151.625, b: 50.75 }, "Where is the learning rate used?");
    },
  },
  {
    name: "learns from three houses as well as from four",
    run({ student, check }) {
      // the errors are 0, −25 and −50, so the sums are −137.5 and −75
      const actual = student.batchEpoch({ w: 150, b: 50 }, houses.slice(0, 3), 0.01);
      check.close(actual, { w: 150 + 1.375 / 3, b: 50.25 }, "What is m here?");
    },
  },
  {
    name: "does not move where every prediction is exact, and leaves its arguments as they were",
    run({ student, check }) {
      check.close(student.batchEpoch({ w: 200, b: 0 }, [...houses], 0.1), { w: 200, b: 0 });
      check.pure(() => student.batchEpoch({ w: 150, b: 50 }, [...houses], 0.01));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** A hundred and twenty epochs of the student's own code at α = 0.1. */
export const trace: Trace<typeof Solution> = {
  kind: "contour",
  x: { label: "w", from: 140, to: 210 },
  y: { label: "b", from: -20, to: 70 },
  loss(w, b) {
    const squares = houses.map(({ size, price }) => (w * size + b - price) ** 2);
    return squares.reduce((sum, square) => sum + square, 0) / (2 * houses.length);
  },
  paths({ student }) {
    let line = { w: 150, b: 50 };
    const batch: [number, number][] = [[line.w, line.b]];
    for (let epoch = 0; epoch < 120; epoch++) {
      line = student.batchEpoch(line, [...houses], 0.1);
      batch.push([line.w, line.b]);
    }
    return { batch };
  },
};
