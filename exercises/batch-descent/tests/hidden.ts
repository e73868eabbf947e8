import { asExamples, descend, houses, linearRegression, sgd, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Houses that lie on no line, in no order. */
const scattered = (count: number, random: () => number): Solution.House[] =>
  Array.from({ length: count }, () => ({ size: 0.5 + 3 * random(), price: 100 + 500 * random() }));

export default [
  {
    name: "makes the lecture's third epoch",
    run({ student, check }) {
      const actual = student.batchEpoch({ w: 151.591015625, b: 50.73203125 }, [...houses], 0.01);
      // in exact arithmetic
      const expected = { w: 311986193 / 2048000, b: 52297593 / 1024000 };
      check.close(actual, expected, "Does the epoch begin from the line that was passed in?");
    },
  },
  {
    name: "agrees with the reference on one to forty houses that lie on no line",
    points: 3,
    hint: "One update, by the mean over all houses: which of the two is missing?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 5, 40]) {
        const list = scattered(count, random);
        const learningRate = 0.2 * random();
        const line = { w: 100 + 200 * random(), b: 100 * random() - 50 };
        const objective = linearRegression(asExamples(list));
        const run = { start: vec(line.w, line.b), epochs: 1 };
        const [, [w, b]] = descend(objective, sgd({ learningRate }), run).path;
        check.close(student.batchEpoch(line, list, learningRate), { w, b });
      }
    },
  },
  {
    name: "follows the reference for thirty epochs",
    points: 2,
    run({ student, check }) {
      const objective = linearRegression(asExamples(houses));
      const { path } = descend(objective, sgd({ learningRate: 0.1 }), { start: vec(150, 50), epochs: 30 });
      for (let t = 0; t < 30; t++) {
        const [[w, b], [nextW, nextB]] = [path[t], path[t + 1]];
        const actual = student.batchEpoch({ w, b }, [...houses], 0.1);
        check.close(actual, { w: nextW, b: nextB }, "Does one epoch leave something behind for the next?");
      }
    },
  },
  {
    name: "moves the same way when every house is in the list twice",
    run({ student, check }) {
      const actual = student.batchEpoch({ w: 150, b: 50 }, [...houses, ...houses], 0.01);
      check.close(actual, { w: 2413 / 16, b: 403 / 8 }, "By how many houses are the sums divided?");
    },
  },
  {
    name: "moves the same way in whatever order the houses come",
    run({ student, check }) {
      const actual = student.batchEpoch({ w: 150, b: 50 }, [...houses].reverse(), 0.01);
      check.close(
        actual,
        { w: 2413 / 16, b: 403 / 8 },
        "Is there an update before all houses have been asked?",
      );
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
      const expected = { w: 0.75 * 2 ** -20, b: 0.5 * 2 ** -20 };
      check.close(student.batchEpoch({ w: 0, b: 0 }, pair, 0.5), expected, "Is anything rounded?");
    },
  },
  {
    name: "diverges where sizes are in square feet, as it should",
    hint: "Does something in your code tame large steps?",
    run({ student, check }) {
      const feet = houses.map(({ size, price }) => ({ size: 1000 * size, price }));
      const first = student.batchEpoch({ w: 0.15, b: 50 }, feet, 0.01);
      check.close(first, { w: 812.65, b: 50.375 });
      // in exact arithmetic
      const second = student.batchEpoch({ w: 812.65, b: 50.375 }, feet, 0.01);
      check.close(second, { w: -2193620513 / 80, b: -11334403 / 800 });
    },
  },
  {
    name: "leaves a long list and the line as they were",
    run({ student, check, random }) {
      const list = scattered(30, random);
      check.pure(() => student.batchEpoch({ w: 150, b: 50 }, list, 0.05));
    },
  },
  {
    name: "moves nothing at a learning rate of 0",
    hint: "Does your code replace the learning rate that it is given?",
    run({ student, check }) {
      check.close(student.batchEpoch({ w: 150, b: 50 }, [...houses], 0), { w: 150, b: 50 });
    },
  },
] satisfies TestCase<typeof Solution>[];
