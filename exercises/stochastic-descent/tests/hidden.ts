import { asExamples, descend, houses, linearRegression, sgd, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Houses that lie on no line, in no order. */
const scattered = (count: number, random: () => number): Solution.House[] =>
  Array.from({ length: count }, () => ({ size: 0.5 + 3 * random(), price: 100 + 500 * random() }));

/** The reference's lines, one after each house. */
function referenceEpoch(line: Solution.Line, list: readonly Solution.House[], learningRate: number) {
  const objective = linearRegression(asExamples(list));
  const run = { start: vec(line.w, line.b), epochs: 1, batchSize: 1 };
  const [, ...path] = descend(objective, sgd({ learningRate }), run).path;
  return path.map(([w, b]) => ({ w, b }));
}

export default [
  {
    name: "agrees with the reference on one to forty houses that lie on no line",
    points: 3,
    hint: "Does each house see the line that the house before it has made?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 5, 40]) {
        const list = scattered(count, random);
        const line = { w: 100 + 200 * random(), b: 100 * random() - 50 };
        const learningRate = 0.1 * random();
        const expected = referenceEpoch(line, list, learningRate);
        check.close(student.stochasticEpoch(line, list, learningRate), expected);
      }
    },
  },
  {
    name: "makes the lecture's second and third epoch, each from where the last one ended",
    points: 2,
    hint: "Does one epoch leave something behind for the next?",
    run({ student, check }) {
      let line = { w: 2450029 / 16000, b: 2057949 / 40000 };
      for (let epoch = 2; epoch <= 3; epoch++) {
        const expected = referenceEpoch(line, houses, 0.01);
        check.close(student.stochasticEpoch(line, [...houses], 0.01), expected);
        line = expected[expected.length - 1];
      }
    },
  },
  {
    name: "ends elsewhere when the houses come in another order",
    run({ student, check }) {
      const reversed = [...houses].reverse();
      const expected = referenceEpoch({ w: 150, b: 50 }, reversed, 0.05);
      const actual = student.stochasticEpoch({ w: 150, b: 50 }, reversed, 0.05);
      check.close(actual, expected, "Are the houses asked in the order of the list?");
    },
  },
  {
    name: "halves the error at each visit of the same house",
    hint: "Is the error of a house found again at each update?",
    run({ student, check }) {
      // size 1, price 8: one update leaves 1 − 2α = 1/2 of the error, which moves w and b alike
      const same = Array.from({ length: 4 }, () => ({ size: 1, price: 8 }));
      const expected = [2, 3, 3.5, 3.75].map((x) => ({ w: x, b: x }));
      check.close(student.stochasticEpoch({ w: 0, b: 0 }, same, 0.25), expected);
    },
  },
  {
    name: "returns one line for each house, however many there are",
    run({ student, check, random }) {
      for (const count of [1, 4, 9]) {
        const path = student.stochasticEpoch({ w: 150, b: 50 }, scattered(count, random), 0.01);
        check.equal(path.length, count, "Is the line you started from in the list?");
      }
      check.equal(student.stochasticEpoch({ w: 150, b: 50 }, [], 0.01), [], "How many updates were made?");
    },
  },
  {
    name: "keeps fractions, however small",
    run({ student, check }) {
      const pair = [
        { size: 1, price: 2 ** -20 },
        { size: 2, price: 2 ** -20 },
      ];
      // the errors are −2⁻²⁰ and then, since the first house has moved the line, 2⁻²¹
      const expected = [
        { w: 2 ** -21, b: 2 ** -21 },
        { w: 0, b: 2 ** -22 },
      ];
      check.close(student.stochasticEpoch({ w: 0, b: 0 }, pair, 0.5), expected, "Is anything rounded?");
    },
  },
  {
    name: "diverges where sizes are in square feet, as it should",
    hint: "Does something in your code tame large steps?",
    run({ student, check }) {
      const feet = houses.map(({ size, price }) => ({ size: 1000 * size, price }));
      // in exact arithmetic
      const expected = [
        { w: 0.15, b: 50 },
        { w: 375.15, b: 50.25 },
        { w: -14998629.85, b: -7449.2525 },
        { w: 937399565726.4625, b: 374958376.490025 },
      ];
      check.close(student.stochasticEpoch({ w: 0.15, b: 50 }, feet, 0.01), expected);
    },
  },
  {
    name: "leaves a long list and the line as they were",
    run({ student, check, random }) {
      const list = scattered(30, random);
      check.pure(() => student.stochasticEpoch({ w: 150, b: 50 }, list, 0.05));
    },
  },
  {
    name: "moves nothing at a learning rate of 0",
    hint: "Does your code replace the learning rate that it is given?",
    run({ student, check }) {
      const line = { w: 150, b: 50 };
      check.close(student.stochasticEpoch(line, [...houses], 0), [line, line, line, line]);
    },
  },
] satisfies TestCase<typeof Solution>[];
