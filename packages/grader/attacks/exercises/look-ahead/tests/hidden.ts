import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

const options = { learningRate: 0.25, beta: 0.5 };

export default [
  {
    name: "uses the gradient it was given last",
    run({ student, check }) {
      const flat = (at: number[]) => at.map(() => 0);
      const slope = (at: number[]) => at.map(() => 4);
      check.close(student.lookAheadStep([1], [0], flat, options), { params: [1], velocity: [0] });
      check.close(student.lookAheadStep([1], [0], slope, options), { params: [0], velocity: [1] });
    },
  },
  {
    name: "works with the gradient that it wrote itself",
    run({ student, check }) {
      const gradient = (at: number[]) => student.bowlGradient(at);
      check.close(student.lookAheadStep([2], [0], gradient, options), { params: [1], velocity: [1] });
    },
  },
  {
    name: "leaves its arguments as they were",
    run({ student, check }) {
      const fixed = [1, 2];
      check.pure(() => student.lookAheadStep([4, 1], [2, -2], () => fixed, options));
    },
  },
] satisfies TestCase<typeof Solution>[];
