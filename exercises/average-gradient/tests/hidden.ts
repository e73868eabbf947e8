import { asExamples, houses, linearRegression, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Houses that lie on no line, in no order. */
const scattered = (count: number, random: () => number): Solution.House[] =>
  Array.from({ length: count }, () => ({ size: 0.5 + 3 * random(), price: 100 + 500 * random() }));

export default [
  {
    name: "finds the mean gradient of three houses",
    run({ student, check }) {
      // exact: the sums are −137.5 and −75
      const actual = student.averageGradient({ w: 150, b: 50 }, houses.slice(0, 3));
      check.close(actual, { w: -137.5 / 3, b: -25 }, "How many houses are there this time?");
    },
  },
  {
    name: "agrees with the reference on one to forty houses that lie on no line",
    points: 3,
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 5, 40]) {
        const line = { w: 100 + 200 * random(), b: 100 * random() - 50 };
        const list = scattered(count, random);
        const [w, b] = linearRegression(asExamples(list)).gradient(vec(line.w, line.b));
        check.close(student.averageGradient(line, list), { w, b }, "Does every house count, and once?");
      }
    },
  },
  {
    name: "is the same when every house is in the list twice",
    run({ student, check }) {
      const actual = student.averageGradient({ w: 150, b: 50 }, [...houses, ...houses]);
      check.close(actual, { w: -81.25, b: -37.5 }, "By how many houses are the sums divided?");
    },
  },
  {
    name: "is the same in whatever order the houses come",
    run({ student, check }) {
      const actual = student.averageGradient({ w: 150, b: 50 }, [...houses].reverse());
      check.close(actual, { w: -81.25, b: -37.5 }, "Does each error go with its own size?");
    },
  },
  {
    name: "is zero at the best line",
    run({ student, check }) {
      const around = [
        { size: 1, price: 1 },
        { size: 2, price: 2 },
        { size: 3, price: 2 },
      ];
      // least squares by hand: w = 1/2, b = 5/3 − 2 · 1/2, errors 1/6, −1/3, 1/6
      const actual = student.averageGradient({ w: 1 / 2, b: 2 / 3 }, around);
      check.close(actual, { w: 0, b: 0 }, "Do your errors keep their signs?");
    },
  },
  {
    name: "works where sizes are in square feet too",
    hint: "Does the formula know about units?",
    run({ student, check }) {
      const feet = houses.map(({ size, price }) => ({ size: 1000 * size, price }));
      check.close(student.averageGradient({ w: 0.15, b: 50 }, feet), { w: -81250, b: -37.5 });
      // and after one update, which overshot: exactly 10968427625/4 and 11374703/8
      const later = student.averageGradient({ w: 812.65, b: 50.375 }, feet);
      check.close(later, { w: 10968427625 / 4, b: 11374703 / 8 });
    },
  },
  {
    name: "keeps fractions, however small",
    run({ student, check }) {
      const pair = [
        { size: 1, price: 2 ** -20 },
        { size: 2, price: 2 ** -20 },
      ];
      // both errors are −2⁻²⁰, and the sizes are 1 and 2
      const expected = { w: -1.5 * 2 ** -20, b: -(2 ** -20) };
      check.close(student.averageGradient({ w: 0, b: 0 }, pair), expected, "Is anything rounded?");
    },
  },
  {
    name: "agrees with the numerical gradient of the loss, measured by small changes of w and b",
    points: 2,
    hint: "Does the loss rise or fall when w grows, and how fast?",
    run({ student, check, random }) {
      const list = scattered(7, random);
      const { value } = linearRegression(asExamples(list));
      const h = 1 / 64; // the loss is a parabola, for which central differences are exact
      const w = (value(vec(150 + h, 50)) - value(vec(150 - h, 50))) / (2 * h);
      const b = (value(vec(150, 50 + h)) - value(vec(150, 50 - h))) / (2 * h);
      check.close(student.averageGradient({ w: 150, b: 50 }, list), { w, b }, { relative: 1e-6 });
    },
  },
  {
    name: "leaves the line and the houses as they were",
    run({ student, check, random }) {
      const list = scattered(9, random);
      check.pure(() => student.averageGradient({ w: 150, b: 50 }, list));
    },
  },
  {
    name: "counts each house every time it is in the list",
    hint: "What does your code do with a house that it has met before?",
    run({ student, check }) {
      // with w = 1 and b = 1 the errors are −1, −1 and −5: (−1 − 1 − 10) / 3 and −7 / 3
      const list = [
        { size: 1, price: 3 },
        { size: 1, price: 3 },
        { size: 2, price: 8 },
      ];
      check.close(student.averageGradient({ w: 1, b: 1 }, list), { w: -4, b: -7 / 3 });
    },
  },
] satisfies TestCase<typeof Solution>[];
