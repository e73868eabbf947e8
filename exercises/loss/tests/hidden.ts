import { asExamples, houses, linearRegression, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Houses that lie on no line, in no order. */
const scattered = (count: number, random: () => number): Solution.House[] =>
  Array.from({ length: count }, () => ({ size: 0.5 + 3 * random(), price: 100 + 500 * random() }));

export default [
  {
    name: "follows the loss down the first three batch updates of the lecture",
    hint: "Is the loss found with the line that was passed in?",
    run({ student, check }) {
      // in exact arithmetic, the last one rounded to a double
      check.close(student.loss({ w: 150.8125, b: 50.375 }, [...houses]), 4159035 / 4096);
      check.close(student.loss({ w: 151.591015625, b: 50.73203125 }, [...houses]), 98944317347 / 104857600);
      check.close(
        student.loss({ w: 311986193 / 2048000, b: 52297593 / 1024000 }, [...houses]),
        877.847621643061,
      );
    },
  },
  {
    name: "agrees with the definition on one to forty houses that lie on no line",
    points: 3,
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 5, 40]) {
        const line = { w: 100 + 200 * random(), b: 100 * random() - 50 };
        const list = scattered(count, random);
        const expected = linearRegression(asExamples(list)).value(vec(line.w, line.b));
        check.close(student.loss(line, list), expected, "Which houses are counted, and how many are they?");
      }
    },
  },
  {
    name: "is the same when every house is in the list twice",
    run({ student, check }) {
      const twice = [...houses, ...houses];
      check.close(student.loss({ w: 150, b: 50 }, twice), 1093.75, "By how many houses is the sum divided?");
    },
  },
  {
    name: "is the same in whatever order the houses come",
    run({ student, check }) {
      const reversed = [...houses].reverse();
      check.close(student.loss({ w: 150, b: 50 }, reversed), 1093.75, "Does every house count alike?");
    },
  },
  {
    name: "grows ninefold when every error grows threefold",
    hint: "Is every error squared by itself?",
    run({ student, check }) {
      const zero = { w: 0, b: 0 };
      const around = (error: number) => [
        { size: 1, price: error },
        { size: 2, price: -2 * error },
      ];
      // (1 + 4) / 4 = 1.25 for an error of 1
      check.close(student.loss(zero, around(1)), 1.25);
      check.close(student.loss(zero, around(3)), 11.25);
      check.close(student.loss(zero, around(-3)), 11.25);
    },
  },
  {
    name: "can be very large, and very small",
    hint: "Is anything rounded, or cut off?",
    run({ student, check }) {
      // in square feet, after one update that overshot: the exact loss is 142585368388209 / 128
      const feet = houses.map(({ size, price }) => ({ size: 1000 * size, price }));
      check.close(student.loss({ w: 812.65, b: 50.375 }, feet), 142585368388209 / 128);
      const near = [{ size: 2, price: 1 + 2 ** -10 }];
      check.close(student.loss({ w: 0.5, b: 0 }, near), 2 ** -21, { absolute: 0 });
    },
  },
  {
    name: "leaves the line and the houses as they were",
    run({ student, check, random }) {
      const list = scattered(9, random);
      check.pure(() => student.loss({ w: 150, b: 50 }, list));
    },
  },
  {
    name: "counts each house every time it is in the list",
    hint: "What does your code do with a house that it has met before?",
    run({ student, check }) {
      // with w = 1 and b = 1 the errors are −1, −1 and −5: (1 + 1 + 25) / 6
      const list = [
        { size: 1, price: 3 },
        { size: 1, price: 3 },
        { size: 2, price: 8 },
      ];
      check.close(student.loss({ w: 1, b: 1 }, list), 4.5);
    },
  },
] satisfies TestCase<typeof Solution>[];
