import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "puts two pairs of the lecture's houses together",
    points: 2,
    run({ student, check }) {
      const parts = [
        { size: 2, gradient: [-18.75, -12.5] },
        { size: 2, gradient: [-143.75, -62.5] },
      ];
      check.close(student.accumulate(parts), [-81.25, -37.5], "How many houses are there in all?");
    },
  },
  {
    name: "lets three houses count three times as much as one",
    points: 2,
    run({ student, check }) {
      const parts = [
        { size: 3, gradient: [-137.5 / 3, -25] },
        { size: 1, gradient: [-187.5, -75] },
      ];
      check.close(student.accumulate(parts), [-81.25, -37.5], "Whose mean is each part, and over how many?");
    },
  },
  {
    name: "gives a single part its own gradient back",
    run({ student, check }) {
      const parts = [{ size: 32, gradient: [0.5, -2, 7] }];
      check.close(student.accumulate(parts), [0.5, -2, 7], "What is the mean over one part?");
    },
  },
  {
    name: "takes gradients of one number, and of five",
    run({ student, check }) {
      const single = [
        { size: 1, gradient: [10] },
        { size: 4, gradient: [0] },
      ];
      check.close(student.accumulate(single), [2], "Does your code count on two parameters?");
      const five = [
        { size: 1, gradient: [1, 2, 3, 4, 5] },
        { size: 3, gradient: [5, 4, 3, 2, 1] },
      ];
      check.close(student.accumulate(five), [4, 3.5, 3, 2.5, 2], "Does each number keep to its own place?");
    },
  },
  {
    name: "leaves the parts as they were",
    run({ student, check }) {
      const parts = [
        { size: 3, gradient: [1, -2] },
        { size: 1, gradient: [5, 6] },
      ];
      check.pure(() => student.accumulate(parts), "In which list do you add up?");
    },
  },
] satisfies TestCase<typeof Solution>[];
