import { houses } from "@graded-descent/core/datasets";
import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "standardizes the sizes of the lecture's houses",
    points: 2,
    run({ student, check }) {
      const { mean, deviation, scaled } = student.standardize([1, 1.5, 2, 2.5]);
      check.close(mean, 1.75, "What is the sum of the sizes, and how many are there?");
      check.close(deviation, Math.sqrt(0.3125), "The squared distances add up to 1.25. What comes then?");
      // the distances −0.75, −0.25, 0.25 and 0.75 over √0.3125 = √5/4
      const expected = [-3, -1, 1, 3].map((k) => k / Math.sqrt(5));
      check.close(scaled, expected, "What is subtracted, and what is it divided by?");
    },
  },
  {
    name: "gives the same loss with sizes in square feet",
    run({ student, check }) {
      const { mean, deviation, scaled } = student.standardize([1000, 1500, 2000, 2500]);
      check.close(mean, 1750);
      check.close(deviation, 1000 * Math.sqrt(0.3125), "Is the deviation measured in the values' own unit?");
      const expected = [-3, -1, 1, 3].map((k) => k / Math.sqrt(5));
      check.close(scaled, expected, "What is left of the unit after the division?");
    },
  },
  {
    name: "divides the squares by how many there are",
    run({ student, check }) {
      // the distances are −3, −1, −1, −1, 0, 0, 2 and 4, their squares add up to 32, and 32 / 8 = 4
      const { deviation } = student.standardize([2, 4, 4, 4, 5, 5, 7, 9]);
      check.close(deviation, 2, "By how many is the sum of the squares divided?");
    },
  },
  {
    name: "makes zeros of a column that never changes",
    run({ student, check }) {
      const expected = { mean: 3, deviation: 0, scaled: [0, 0, 0, 0] };
      check.close(student.standardize([3, 3, 3, 3]), expected, "What is 0 / 0?");
    },
  },
  {
    name: "leaves the values as they were",
    run({ student, check }) {
      check.pure(() => student.standardize([1, 1.5, 2, 2.5]));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** The loss at the start and after each of thirty epochs of batch descent, by the inputs it is given. */
export const trace: Trace<typeof Solution> = {
  kind: "curves",
  x: "epoch",
  y: "loss",
  lines({ student }) {
    const feet = houses.map(({ size }) => 1000 * size);
    const { mean, deviation, scaled } = student.standardize(feet);
    // w = 0.15 and b = 50, and the same line over scaled sizes
    const raw = losses(feet, { w: 0.15, b: 50 }, 5.9e-8);
    const standardized = losses(scaled, { w: 0.15 * deviation, b: 50 + 0.15 * mean }, 0.2);
    return { "square feet": raw, standardized };
  },
};

function losses(inputs: number[], { w, b }: { w: number; b: number }, learningRate: number): number[] {
  const m = houses.length;
  return Array.from({ length: 31 }, () => {
    const errors = houses.map(({ price }, i) => w * inputs[i] + b - price);
    w -= (learningRate / m) * errors.reduce((sum, error, i) => sum + error * inputs[i], 0);
    b -= (learningRate / m) * errors.reduce((sum, error) => sum + error, 0);
    return errors.reduce((sum, error) => sum + error ** 2, 0) / (2 * m);
  });
}
