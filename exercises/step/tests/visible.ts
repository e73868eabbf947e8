import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "makes the lecture's first batch update",
    points: 2,
    run({ student, check }) {
      const actual = student.step([150, 50], [-81.25, -37.5], 0.01);
      check.close(actual, [150.8125, 50.375], "What is 150 − 0.01 · (−81.25)?");
    },
  },
  {
    name: "goes down where the gradient is positive and up where it is negative",
    run({ student, check }) {
      check.close(student.step([1, 2], [10, -20], 0.1), [0, 4], "Uphill or downhill?");
    },
  },
  {
    name: "moves one parameter as well as five",
    run({ student, check }) {
      check.close(student.step([8], [4], 0.5), [6], "Does your code count on two parameters?");
      const actual = student.step([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], 1);
      check.close(actual, [-4, -2, 0, 2, 4], "Does every parameter use its own part of the gradient?");
    },
  },
  {
    name: "takes a second step as it took the first",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      check.close(student.step([10], [1], 0.5), [9.5]);
      check.close(student.step([9.5], [1], 0.5), [9]);
    },
  },
  {
    name: "makes a new list and leaves the old ones as they were",
    run({ student, check }) {
      check.pure(() => student.step([150, 50], [-81.25, -37.5], 0.01));
    },
  },
] satisfies TestCase<typeof Solution>[];
