import { standardize } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Numbers of either sign, in no order. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => 1000 * (random() - 0.4));

export default [
  {
    name: "agrees with the reference on two to fifty values",
    points: 3,
    hint: "Is each value scaled by the mean and the standard deviation of all of them?",
    run({ student, check, random }) {
      for (const count of [2, 3, 5, 50]) {
        const values = anyNumbers(count, random);
        check.close(student.standardize(values), standardize(values));
      }
    },
  },
  {
    name: "makes zeros of whole numbers that are all the same, one or many",
    points: 2,
    run({ student, check }) {
      for (const [value, count] of [
        [7, 1],
        [-3, 2],
        [0, 5],
        [2000, 40],
      ]) {
        const expected = { mean: value, deviation: 0, scaled: new Array<number>(count).fill(0) };
        const actual = student.standardize(new Array<number>(count).fill(value));
        check.close(actual, expected, "Where could a division by 0 hide?");
      }
    },
  },
  {
    name: "leaves a mean of 0 and a mean square of 1",
    run({ student, check, random }) {
      const { scaled } = student.standardize(anyNumbers(30, random));
      const sum = scaled.reduce((total, z) => total + z, 0);
      const squares = scaled.reduce((total, z) => total + z ** 2, 0);
      check.close(
        [sum / 30, squares / 30],
        [0, 1],
        "Standardize what you have standardized: does it change?",
      );
    },
  },
  {
    name: "can be undone: mean + deviation · scaled is the value again",
    run({ student, check, random }) {
      const values = anyNumbers(12, random);
      const { mean, deviation, scaled } = student.standardize(values);
      const undone = scaled.map((z) => mean + deviation * z);
      check.close(undone, values, "Are all three found from the same numbers, in the same order?");
    },
  },
  {
    name: "does not depend on the origin, nor on the unit",
    run({ student, check }) {
      const { scaled } = standardize([1, 4, 2, 8]);
      for (const [factor, shift] of [
        [1, 100],
        [0.001, 0],
        [25, -50],
      ]) {
        const values = [1, 4, 2, 8].map((x) => factor * x + shift);
        check.close(student.standardize(values).scaled, scaled, "What is left of a shift after subtracting?");
      }
      check.close(
        student.standardize([-1, -4, -2, -8]).scaled,
        scaled.map((z) => -z),
        "What becomes of the sign?",
      );
    },
  },
  {
    name: "puts two values at −1 and 1, however close together",
    run({ student, check }) {
      for (const distance of [2 ** 20, 1, 2 ** -20]) {
        const expected = { mean: distance / 2, deviation: distance / 2, scaled: [-1, 1] };
        const actual = student.standardize([0, distance]);
        check.close(actual, expected, "Is anything rounded, or added to the deviation?");
      }
    },
  },
  {
    name: "finds the same standard deviation when every value is in the list twice",
    run({ student, check }) {
      // 1, 2 and 3 have the mean square distance 2/3
      for (const values of [
        [1, 2, 3],
        [1, 2, 3, 1, 2, 3],
      ]) {
        const { mean, deviation } = student.standardize(values);
        check.close(
          [mean, deviation],
          [2, Math.sqrt(2 / 3)],
          "By how many is the sum of the squares divided?",
        );
      }
    },
  },
  {
    name: "keeps the values in their order",
    run({ student, check }) {
      // the mean is 10, the squared distances 64, 0, 64 and 0, and √32 = 4√2
      const { scaled } = student.standardize([18, 10, 2, 10]);
      check.close(scaled, [Math.SQRT2, 0, -Math.SQRT2, 0], "Which z belongs to which value?");
    },
  },
  {
    name: "starts again with every column",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      check.close(student.standardize([0, 2]), { mean: 1, deviation: 1, scaled: [-1, 1] });
      check.close(student.standardize([10, 30]), { mean: 20, deviation: 10, scaled: [-1, 1] });
      check.close(student.standardize([4, 4]), { mean: 4, deviation: 0, scaled: [0, 0] });
    },
  },
  {
    name: "leaves a long column as it was",
    run({ student, check, random }) {
      const values = anyNumbers(40, random);
      check.pure(() => student.standardize(values));
    },
  },
  {
    name: "finds the standard deviation of large values that are close together",
    hint: "Is the mean subtracted before anything is squared?",
    run({ student, check }) {
      // the mean is 10⁹ + 1, the squared distances 1, 0 and 1
      const actual = student.standardize([1e9, 1e9 + 1, 1e9 + 2]);
      const expected = {
        mean: 1e9 + 1,
        deviation: Math.sqrt(2 / 3),
        scaled: [-Math.sqrt(3 / 2), 0, Math.sqrt(3 / 2)],
      };
      check.close(actual, expected, { relative: 1e-6, absolute: 1e-6 });
    },
  },
] satisfies TestCase<typeof Solution>[];
