import { sgd, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Numbers of either sign, large and small ones among them. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => (random() - 0.5) * 10 ** Math.floor(6 * random()));

export default [
  {
    name: "agrees with the reference on one to fifty parameters",
    points: 3,
    hint: "Does every parameter move, each by its own part of the gradient?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 7, 50]) {
        const params = anyNumbers(count, random);
        const grads = anyNumbers(count, random);
        const learningRate = random();
        const { init, step } = sgd({ learningRate });
        const theta = vec(...params);
        const expected = step(theta, vec(...grads), init(theta)).params;
        check.close(student.step(params, grads, learningRate), expected);
      }
    },
  },
  {
    name: "stays where the gradient is zero, and where the learning rate is",
    hint: "How far is 0.1 · 0, and how far 0 · 7?",
    run({ student, check }) {
      check.close(student.step([3, -4], [0, 0], 0.1), [3, -4]);
      check.close(student.step([3, -4], [7, 9], 0), [3, -4]);
    },
  },
  {
    name: "goes twice as far with twice the learning rate",
    hint: "What is the gradient multiplied by?",
    run({ student, check }) {
      check.close(student.step([0, 0], [3, -8], 0.25), [-0.75, 2]);
      check.close(student.step([0, 0], [3, -8], 0.5), [-1.5, 4]);
    },
  },
  {
    name: "keeps fractions, however small",
    hint: "Is anything rounded?",
    run({ student, check }) {
      check.close(
        student.step([0.5, 0.25], [2 ** -20, -(2 ** -20)], 2 ** -10),
        [0.5 - 2 ** -30, 0.25 + 2 ** -30],
        { relative: 0 },
      );
    },
  },
  {
    name: "walks down a bowl, each step from where it is",
    points: 2,
    run({ student, check }) {
      // J = (θ − 3)² has the gradient 2 (θ − 3); a step of α = 0.1 leaves 0.8 of the distance
      for (let t = 0; t < 20; t++) {
        const theta = 3 + 10 * 0.8 ** t;
        const next = 3 + 10 * 0.8 ** (t + 1);
        check.close(
          student.step([theta], [2 * (theta - 3)], 0.1),
          [next],
          "Does the step depend on earlier ones?",
        );
      }
    },
  },
  {
    name: "takes lists of other lengths in between",
    hint: "Does the list start empty at each call?",
    run({ student, check }) {
      check.close(student.step([1, 1, 1], [1, 2, 3], 1), [0, -1, -2]);
      check.close(student.step([1], [1], 1), [0]);
      check.close(student.step([5, 5], [1, 2], 1), [4, 3]);
    },
  },
  {
    name: "leaves long lists as they were too",
    run({ student, check, random }) {
      const params = anyNumbers(30, random);
      const grads = anyNumbers(30, random);
      check.pure(() => student.step(params, grads, 0.1));
    },
  },
] satisfies TestCase<typeof Solution>[];
