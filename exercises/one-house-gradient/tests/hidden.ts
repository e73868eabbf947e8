import { asExamples, linearRegression, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** A line and a house that have nothing to do with each other. */
const anyCase = (random: () => number): [Solution.Line, Solution.House] => [
  { w: 400 * random() - 100, b: 200 * random() - 100 },
  { size: 0.25 + 4 * random(), price: 50 + 700 * random() },
];

export default [
  {
    name: "finds the gradient of the fourth house, where the lecture's epoch ends",
    run({ student, check }) {
      // exact: the error is 151.355 · 2.5 + 50.74 − 500 = −70.8725
      const actual = student.gradient({ w: 151.355, b: 50.74 }, { size: 2.5, price: 500 });
      check.close(actual, { w: -177.18125, b: -70.8725 }, "Is anything rounded?");
    },
  },
  {
    name: "finds it for a house smaller than one thousand square feet",
    run({ student, check }) {
      const actual = student.gradient({ w: 100, b: 10 }, { size: 0.5, price: 100 });
      check.close(actual, { w: -20, b: -40 }, "Which of the two partial derivatives depends on the size?");
    },
  },
  {
    name: "finds it for a house of size 0",
    run({ student, check }) {
      const actual = student.gradient({ w: 150, b: 50 }, { size: 0, price: 30 });
      check.close(actual, { w: 0, b: 20 }, "If the size is 0, what can w do about the price?");
    },
  },
  {
    name: "works where sizes are in square feet too",
    hint: "Does the formula know about units?",
    run({ student, check }) {
      // the lecture's epoch in square feet: errors −25 and 749950.25
      check.close(student.gradient({ w: 0.15, b: 50 }, { size: 1500, price: 300 }), { w: -37500, b: -25 });
      const later = student.gradient({ w: 375.15, b: 50.25 }, { size: 2000, price: 400 });
      check.close(later, { w: 1499900500, b: 749950.25 });
    },
  },
  {
    name: "agrees with the reference on any line and any house",
    points: 3,
    run({ student, check, random }) {
      for (let i = 0; i < 20; i++) {
        const [line, house] = anyCase(random);
        const [w, b] = linearRegression(asExamples([house])).gradient(vec(line.w, line.b));
        check.close(
          student.gradient(line, house),
          { w, b },
          "Which letters of the formula are in your line of code?",
        );
      }
    },
  },
  {
    name: "agrees with the numerical gradient, measured by small changes of w and b",
    points: 2,
    run({ student, check, random }) {
      const [line, house] = anyCase(random);
      const loss = (w: number, b: number) => (w * house.size + b - house.price) ** 2 / 2;
      const h = 1 / 64; // the loss is a parabola, for which central differences are exact
      const w = (loss(line.w + h, line.b) - loss(line.w - h, line.b)) / (2 * h);
      const b = (loss(line.w, line.b + h) - loss(line.w, line.b - h)) / (2 * h);
      check.close(
        student.gradient(line, house),
        { w, b },
        {
          relative: 1e-6,
          hint: "Does the loss rise or fall when w grows, and how fast?",
        },
      );
    },
  },
  {
    name: "leaves the line and the house as they were",
    run({ student, check }) {
      check.pure(() => student.gradient({ w: 150, b: 50 }, { size: 1.5, price: 300 }));
    },
  },
] satisfies TestCase<typeof Solution>[];
