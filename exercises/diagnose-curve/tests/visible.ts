import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "calls a curve that keeps falling converging",
    hint: "Which of the three complaints do you have about this curve?",
    run({ student, check }) {
      check.equal(student.diagnose([8, 4, 2, 1]), "converging");
      check.equal(student.diagnose([1000, 400, 160, 64, 25.6]), "converging");
    },
  },
  {
    name: "calls a curve that hardly falls slow",
    hint: "What part of the first loss is left at the end?",
    run({ student, check }) {
      check.equal(student.diagnose([8, 7.99, 7.98, 7.97]), "slow");
      check.equal(student.diagnose([0.7, 0.7, 0.7, 0.7, 0.7]), "slow");
    },
  },
  {
    name: "calls a curve that falls and rises in turn oscillating",
    hint: "Write down the changes. How often is a sign another than the one before?",
    run({ student, check }) {
      check.equal(student.diagnose([8, 2, 7, 1.5, 6, 1]), "oscillating");
      check.equal(student.diagnose([5, 9, 4, 8, 3, 7, 2, 6, 1]), "oscillating");
    },
  },
  {
    name: "calls a curve that ends above its start diverging",
    hint: "Compare the last loss with the first.",
    run({ student, check }) {
      check.equal(student.diagnose([1, 3, 9, 27]), "diverging");
      check.equal(student.diagnose([5, 2, 1, 2, 5, 12]), "diverging");
    },
  },
  {
    name: "calls a curve with a loss that is not a finite number diverging",
    hint: "Is NaN greater than 8? Is it smaller?",
    run({ student, check }) {
      check.equal(student.diagnose([8, 20, 50, Number.NaN]), "diverging");
      check.equal(student.diagnose([8, 20, Number.POSITIVE_INFINITY, Number.NaN]), "diverging");
    },
  },
  {
    name: "leaves the losses as they were",
    run({ student, check }) {
      check.pure(() => student.diagnose([8, 2, 7, 1.5, 6, 1]));
    },
  },
] satisfies TestCase<typeof Solution>[];
