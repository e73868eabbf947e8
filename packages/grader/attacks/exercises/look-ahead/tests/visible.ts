import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

const options = { learningRate: 0.25, beta: 0.5 };

export default [
  {
    name: "takes the gradient where the velocity leads",
    run({ student, check }) {
      const points: number[][] = [];
      const gradient = (at: number[]) => {
        check.equal(at.length, 2, "Where is the gradient to be taken?");
        points.push(at);
        return [2 * at[0], 2 * at[1]];
      };
      // θ − βv = (3, 2), so g = (6, 4), v = (1 + 1.5, −1 + 1), θ = (4 − 2.5, 1 − 0)
      const actual = student.lookAheadStep([4, 1], [2, -2], gradient, options);
      check.close(actual, { params: [1.5, 1], velocity: [2.5, 0] });
      check.close(points.at(-1), [3, 2], "Where was the gradient taken?");
    },
  },
] satisfies TestCase<typeof Solution>[];
