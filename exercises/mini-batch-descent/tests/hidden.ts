import { asExamples, descend, houses, linearRegression, sgd, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Houses that lie on no line, in no order. */
const scattered = (count: number, random: () => number): Solution.House[] =>
  Array.from({ length: count }, () => ({ size: 0.5 + 3 * random(), price: 100 + 500 * random() }));

/** The reference's lines, one after each batch. */
function referenceEpoch(
  line: Solution.Line,
  list: readonly Solution.House[],
  learningRate: number,
  batchSize: number,
) {
  const objective = linearRegression(asExamples(list));
  const run = { start: vec(line.w, line.b), epochs: 1, batchSize };
  const [, ...path] = descend(objective, sgd({ learningRate }), run).path;
  return path.map(([w, b]) => ({ w, b }));
}

export default [
  {
    name: "agrees with the reference on houses that lie on no line, in batches of many sizes",
    points: 3,
    hint: "Does each batch see the line that the batch before it has made?",
    run({ student, check, random }) {
      for (const [count, batchSize] of [
        [6, 2],
        [9, 3],
        [12, 12],
        [40, 8],
      ]) {
        const list = scattered(count, random);
        const line = { w: 100 + 200 * random(), b: 100 * random() - 50 };
        const expected = referenceEpoch(line, list, 0.05, batchSize);
        check.close(student.miniBatchEpoch(line, list, 0.05, batchSize), expected);
      }
    },
  },
  {
    name: "agrees with the reference where the last batch is short",
    points: 3,
    hint: "Over how many houses is the mean of the last batch taken?",
    run({ student, check, random }) {
      for (const [count, batchSize] of [
        [3, 2],
        [5, 3],
        [7, 4],
        [40, 32],
      ]) {
        const list = scattered(count, random);
        const line = { w: 100 + 200 * random(), b: 100 * random() - 50 };
        const expected = referenceEpoch(line, list, 0.1, batchSize);
        check.close(student.miniBatchEpoch(line, list, 0.1, batchSize), expected);
      }
    },
  },
  {
    name: "is stochastic gradient descent with batches of 1",
    hint: "What is the mean over a batch of one house?",
    run({ student, check, random }) {
      const list = scattered(11, random);
      const expected = referenceEpoch({ w: 150, b: 50 }, list, 0.05, 1);
      check.close(student.miniBatchEpoch({ w: 150, b: 50 }, list, 0.05, 1), expected);
    },
  },
  {
    name: "is batch gradient descent if one batch holds all houses",
    run({ student, check, random }) {
      const list = scattered(11, random);
      const [w, b] = linearRegression(asExamples(list)).gradient(vec(150, 50));
      const expected = [{ w: 150 - 0.05 * w, b: 50 - 0.05 * b }];
      for (const batchSize of [11, 12, 100]) {
        const actual = student.miniBatchEpoch({ w: 150, b: 50 }, list, 0.05, batchSize);
        check.close(actual, expected, "Over how many houses is the mean taken?");
      }
    },
  },
  {
    name: "makes the second and third epoch from where the last one ended",
    hint: "Does one epoch leave something behind for the next?",
    run({ student, check }) {
      let line = { w: 1940641 / 12800, b: 64953 / 1280 };
      for (let epoch = 2; epoch <= 3; epoch++) {
        const expected = referenceEpoch(line, houses, 0.01, 2);
        check.close(student.miniBatchEpoch(line, [...houses], 0.01, 2), expected);
        line = expected[expected.length - 1];
      }
    },
  },
  {
    name: "returns one line for each batch, however many there are",
    run({ student, check, random }) {
      for (const [count, batchSize] of [
        [10, 3],
        [10, 5],
        [1, 4],
      ]) {
        const path = student.miniBatchEpoch({ w: 150, b: 50 }, scattered(count, random), 0.01, batchSize);
        check.equal(path.length, Math.ceil(count / batchSize), "Which entry of your list has no batch?");
      }
      check.equal(student.miniBatchEpoch({ w: 150, b: 50 }, [], 0.01, 3), [], "How many batches were there?");
    },
  },
  {
    name: "takes the houses in the order of the list",
    hint: "Which houses are in the first batch?",
    run({ student, check }) {
      const reversed = [...houses].reverse();
      const expected = referenceEpoch({ w: 150, b: 50 }, reversed, 0.05, 2);
      check.close(student.miniBatchEpoch({ w: 150, b: 50 }, reversed, 0.05, 2), expected);
    },
  },
  {
    name: "diverges where sizes are in square feet, as it should",
    hint: "Does something in your code tame large steps?",
    run({ student, check }) {
      const feet = houses.map(({ size, price }) => ({ size: 1000 * size, price }));
      // in exact arithmetic
      const expected = [
        { w: 187.65, b: 50.125 },
        { w: -9607752.6625, b: -4168.00125 },
      ];
      check.close(student.miniBatchEpoch({ w: 0.15, b: 50 }, feet, 0.01, 2), expected);
    },
  },
  {
    name: "leaves a long list and the line as they were",
    run({ student, check, random }) {
      const list = scattered(30, random);
      check.pure(() => student.miniBatchEpoch({ w: 150, b: 50 }, list, 0.05, 8));
    },
  },
  {
    name: "moves nothing at a learning rate of 0",
    hint: "Does your code replace the learning rate that it is given?",
    run({ student, check }) {
      const line = { w: 150, b: 50 };
      check.close(student.miniBatchEpoch(line, [...houses], 0, 2), [line, line]);
    },
  },
] satisfies TestCase<typeof Solution>[];
