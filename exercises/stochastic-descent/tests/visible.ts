import { houses } from "@graded-descent/core/datasets";
import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "makes the lecture's first epoch, one line for each house",
    points: 2,
    run({ student, check }) {
      const actual = student.stochasticEpoch({ w: 150, b: 50 }, [...houses], 0.01);
      const expected = [
        { w: 150, b: 50 },
        { w: 150.375, b: 50.25 },
        { w: 151.355, b: 50.74 },
        { w: 153.1268125, b: 51.448725 },
      ];
      check.close(actual, expected, "With which line is the error of the third house found?");
    },
  },
  {
    name: "makes one update for one house",
    run({ student, check }) {
      const actual = student.stochasticEpoch({ w: 150, b: 50 }, [{ size: 1.5, price: 300 }], 0.01);
      check.close(actual, [{ w: 150.375, b: 50.25 }], "How many lines does a list for one house hold?");
    },
  },
  {
    name: "returns an empty list for no houses",
    run({ student, check }) {
      check.equal(student.stochasticEpoch({ w: 150, b: 50 }, [], 0.01), [], "How many updates were made?");
    },
  },
  {
    name: "takes the houses in the order given",
    run({ student, check }) {
      // the dearer house first: its error is −75, and leaves one of −21.4375 for the other
      const pair = [houses[3], houses[1]];
      const actual = student.stochasticEpoch({ w: 150, b: 50 }, pair, 0.01);
      const expected = [
        { w: 151.875, b: 50.75 },
        { w: 152.1965625, b: 50.964375 },
      ];
      check.close(actual, expected, "Which house is asked first, and what does the second one judge?");
    },
  },
  {
    name: "does not move where every prediction is exact, and leaves its arguments as they were",
    run({ student, check }) {
      const best = { w: 200, b: 0 };
      check.close(student.stochasticEpoch(best, [...houses], 0.1), [best, best, best, best]);
      check.pure(() => student.stochasticEpoch({ w: 150, b: 50 }, [...houses], 0.01));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** Thirty epochs of the student's own code at α = 0.1. */
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
    const points: [number, number][] = [[line.w, line.b]];
    for (let epoch = 0; epoch < 30; epoch++) {
      for (line of student.stochasticEpoch(line, [...houses], 0.1)) points.push([line.w, line.b]);
    }
    return { stochastic: points };
  },
};
