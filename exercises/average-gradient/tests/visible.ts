import { houses } from "@graded-descent/core/datasets";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "finds the mean gradient of the four houses at the first guess",
    points: 2,
    run({ student, check }) {
      const actual = student.averageGradient({ w: 150, b: 50 }, [...houses]);
      check.close(actual, { w: -81.25, b: -37.5 }, "The sums are −325 and −150. What comes after adding?");
    },
  },
  {
    name: "finds it for the first two houses alone",
    run({ student, check }) {
      const actual = student.averageGradient({ w: 150, b: 50 }, houses.slice(0, 2));
      check.close(actual, { w: -18.75, b: -12.5 }, "How many houses are there this time?");
    },
  },
  {
    name: "finds it for the last two houses, with a line that has learned a little",
    run({ student, check }) {
      // the lecture's second mini-batch: errors −49.5 and −74.40625
      const actual = student.averageGradient({ w: 150.1875, b: 50.125 }, houses.slice(2));
      check.close(actual, { w: -142.5078125, b: -61.953125 }, "Is each error multiplied by its own size?");
    },
  },
  {
    name: "gives a single house its own gradient",
    run({ student, check }) {
      const actual = student.averageGradient({ w: 150, b: 50 }, [{ size: 1.5, price: 300 }]);
      check.close(actual, { w: -37.5, b: -25 }, "What is the mean of one thing?");
    },
  },
  {
    name: "is zero where every prediction is exact",
    run({ student, check }) {
      const actual = student.averageGradient({ w: 200, b: 0 }, [...houses]);
      check.close(actual, { w: 0, b: 0 }, "How large is each error here?");
    },
  },
] satisfies TestCase<typeof Solution>[];
