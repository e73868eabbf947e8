import { asExamples, fit, houses, linearRegression, sgd, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** The losses of batch descent on the lecture's houses, whose largest stable rate is 0.4649. */
const run = (learningRate: number, epochs: number): number[] =>
  fit(linearRegression(asExamples(houses)), sgd({ learningRate }), { start: vec(150, 50), epochs }).losses;

/** `length` losses from `start` that fall by `fall` a step, every other one raised by `jump`. */
const zigzag = (length: number, start: number, fall: number, jump: number): number[] =>
  Array.from({ length }, (_, i) => start - fall * i + (i % 2) * jump);

/** A curve from 100 on that changes by these amounts, over and over. */
const repeated = (changes: number[], times: number): number[] => {
  const losses = [100];
  for (let i = 0; i < times * changes.length; i++) losses.push(losses[i] + changes[i % changes.length]);
  return losses;
};

export default [
  {
    name: "reads real runs on the four houses",
    points: 2,
    hint: "What was the learning rate of the run that you misjudged: too small, right, or too high?",
    run({ student, check }) {
      check.equal(student.diagnose(run(0.1, 50)), "converging");
      check.equal(student.diagnose(run(0.4, 50)), "converging");
      check.equal(student.diagnose(run(0.00001, 50)), "slow");
      check.equal(student.diagnose(run(0.5, 50)), "diverging");
    },
  },
  {
    name: "finds one loss that is not finite, at any position",
    points: 2,
    hint: "Which losses does your code look at?",
    run({ student, check }) {
      for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        for (const at of [0, 3, 5]) {
          const losses = [32, 16, 8, 4, 2, 1];
          losses[at] = bad;
          check.equal(student.diagnose(losses), "diverging");
        }
      }
    },
  },
  {
    name: "says diverging before oscillating where both hold",
    hint: "In which order are the questions asked?",
    run({ student, check }) {
      check.equal(student.diagnose([1, 3, 2, 6, 4, 12, 8, 24]), "diverging");
      check.equal(student.diagnose([4, 8, 3, 9, 2, 10]), "diverging");
    },
  },
  {
    name: "says oscillating before slow where both hold",
    hint: "In which order are the questions asked?",
    run({ student, check }) {
      check.equal(student.diagnose([10, 4, 10, 4, 10, 4, 9.9]), "oscillating");
      check.equal(student.diagnose(zigzag(20, 10, 0.01, 1).concat(9.8)), "oscillating");
    },
  },
  {
    name: "finds an oscillation on a curve that falls",
    hint: "Does it matter how far the loss has come, when it jumps at every step?",
    run({ student, check }) {
      check.equal(student.diagnose(zigzag(15, 100, 6, 20)), "oscillating");
      check.equal(student.diagnose(zigzag(40, 100, 2, 5)), "oscillating");
    },
  },
  {
    name: "counts the first flip and the last one",
    hint: "How many changes do five losses have, and how many pairs of changes in a row?",
    run({ student, check }) {
      // three flips: more than half of four steps, and two of them would not be
      check.equal(student.diagnose([8, 2, 7, 1, 5]), "oscillating");
      check.equal(student.diagnose([5, 9, 2, 6, 1]), "oscillating");
    },
  },
  {
    name: "allows some rises",
    hint: "Of all steps, in how many does the sign flip?",
    run({ student, check }) {
      check.equal(student.diagnose([20, 15, 11, 12, 8, 6, 5, 4, 3, 2]), "converging");
      check.equal(student.diagnose([64, 48, 36, 40, 30, 22, 16, 18, 13, 9, 6, 7, 5, 3, 2, 1]), "converging");
      check.equal(student.diagnose([10, 9.8, 9.7, 9.75, 9.6, 9.58, 9.56, 9.55]), "slow");
    },
  },
  {
    name: "counts turns of the curve, not rises",
    run({ student, check }) {
      // it rises in more than half of the steps, but turns only once
      check.equal(student.diagnose([100, 10, 11, 12, 13, 14, 15, 16]), "converging");
      check.equal(
        student.diagnose([100, 110, 120, 130, 140, 150, 20]),
        "converging",
        "What flips, and when?",
      );
    },
  },
  {
    name: "draws the line at half of the steps, and at nine tenths of the first loss",
    hint: "How many flips are there, out of how many steps? And what part of the first loss is left?",
    run({ student, check }) {
      // the sign flips in two of three steps, and then in two of five
      check.equal(student.diagnose(repeated([-4, 2, -4], 10)), "oscillating");
      check.equal(student.diagnose(repeated([-2, -2, -2, 3, -2], 8)), "converging");
      check.equal(student.diagnose([100, 95, 90, 85, 80]), "converging");
      check.equal(student.diagnose([100, 99, 98, 97, 96]), "slow");
    },
  },
  {
    name: "looks at the last loss, not at the best or the worst on the way",
    hint: "Which loss is compared with the first?",
    run({ student, check }) {
      check.equal(student.diagnose([10, 30, 60, 40, 20, 6, 3]), "converging");
      check.equal(student.diagnose([10, 5, 1, 0.5, 3, 7, 9.7]), "slow");
    },
  },
  {
    name: "compares with the first loss, whatever its size",
    run({ student, check }) {
      for (const scale of [2 ** -30, 1, 2 ** 30]) {
        const scaled = (...losses: number[]) => losses.map((loss) => loss * scale);
        const hint = "Is 0.9 a loss, or a part of one?";
        check.equal(student.diagnose(scaled(8, 4, 2, 1)), "converging", hint);
        check.equal(student.diagnose(scaled(8, 7.9, 7.8, 7.7)), "slow", hint);
        check.equal(student.diagnose(scaled(8, 2, 7, 1.5, 6, 1)), "oscillating", hint);
        check.equal(student.diagnose(scaled(1, 3, 9, 27)), "diverging", hint);
      }
    },
  },
  {
    name: "judges curves of two losses, and of hundreds",
    hint: "How many steps has a curve of two losses, and how many flips?",
    run({ student, check }) {
      check.equal(student.diagnose([8, 2]), "converging");
      check.equal(student.diagnose([8, 7.9]), "slow");
      check.equal(student.diagnose([8, 12]), "diverging");
      check.equal(student.diagnose(zigzag(301, 1000, 3, 20)), "oscillating");
      check.equal(student.diagnose(Array.from({ length: 400 }, (_, i) => 0.97 ** i)), "converging");
    },
  },
  {
    name: "judges every curve by itself",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      check.equal(student.diagnose([8, 2, 7, 1.5, 6, 1]), "oscillating");
      check.equal(student.diagnose([8, 4, 2, 1]), "converging");
      check.equal(student.diagnose([8, 7.99, 7.98, 7.97]), "slow");
    },
  },
  {
    name: "counts no flip where the loss stays as it is for a step",
    hint: "Which sign has a change of 0, and does it flip?",
    run({ student, check }) {
      check.equal(student.diagnose([8, 4, 4, 2, 2, 1, 1]), "converging");
      check.equal(student.diagnose([64, 64, 32, 32, 16, 16, 8]), "converging");
    },
  },
] satisfies TestCase<typeof Solution>[];
