import type { TestCase } from "@graded-descent/grader";
import * as Solution from "../solution.ts";

// These stay on the server; of each, students see its name, its verdict and its hint.
export default [
  {
    name: "doubles numbers on both sides of zero",
    run({ student, check, random }) {
      for (let i = 0; i < 20; i++) {
        const x = 10 * random() - 5;
        check.close(student.NAME(x), Solution.NAME(x), "What of numbers below zero?");
      }
    },
  },
] satisfies TestCase<typeof Solution>[];
