import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "makes the step of the example",
    points: 2,
    run({ student, check }) {
      const state = { params: [7, 7], sumOfSquares: [9, 0] };
      const actual = student.adagradStep(state, [4, -1], { learningRate: 0.3, epsilon: 1 });
      const expected = { params: [6.8, 7.15], sumOfSquares: [25, 1] };
      check.close(actual, expected, "What is the root of 9 + 4², and what is added to it?");
    },
  },
  {
    name: "goes equally far at the first step, whatever the size of the gradient",
    run({ student, check }) {
      for (const size of [2 ** -10, 1, 2 ** 20]) {
        const state = { params: [5, 5], sumOfSquares: [0, 0] };
        const { params } = student.adagradStep(state, [size, -size], { learningRate: 0.25, epsilon: 0 });
        check.close(params, [4.75, 5.25], "When the first step is taken, which gradients does G hold?");
      }
    },
  },
  {
    name: "adds ε to the root, not to what is under it",
    run({ student, check }) {
      const state = { params: [1], sumOfSquares: [0] };
      const actual = student.adagradStep(state, [0.75], { learningRate: 0.5, epsilon: 0.25 });
      // √0.5625 + 0.25 = 1
      check.close(actual, { params: [0.625], sumOfSquares: [0.5625] }, "Is ε there when the root is taken?");
    },
  },
  {
    name: "takes shorter and shorter steps where the gradient stays the same",
    run({ student, check }) {
      for (let t = 1; t <= 9; t++) {
        const state = { params: [0], sumOfSquares: [t - 1] };
        const actual = student.adagradStep(state, [1], { learningRate: 2, epsilon: 0 });
        // the t-th step is α / √t long
        const expected = { params: [-2 / Math.sqrt(t)], sumOfSquares: [t] };
        check.close(actual, expected, "Does G hold all the squares, the newest included?");
      }
    },
  },
  {
    name: "stays where no gradient has ever been",
    run({ student, check }) {
      const state = { params: [3, -4], sumOfSquares: [0, 0] };
      const actual = student.adagradStep(state, [0, 0], { learningRate: 0.1, epsilon: 0.01 });
      check.close(actual, state, "What do you divide by when G is 0?");
    },
  },
  {
    name: "makes a new state and leaves the old one as it was",
    run({ student, check }) {
      const state = { params: [7, 7], sumOfSquares: [9, 0] };
      check.pure(() => student.adagradStep(state, [4, -1], { learningRate: 0.3, epsilon: 1 }));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** Forty steps of the student's own code down J = ½ (x² + 20 y²), at two learning rates. */
export const trace: Trace<typeof Solution> = {
  kind: "contour",
  x: { label: "x", from: -5, to: 2 },
  y: { label: "y", from: -3, to: 3 },
  loss: (x, y) => (x ** 2 + 20 * y ** 2) / 2,
  paths({ student }) {
    const walk = (learningRate: number) => {
      let state = { params: [-4, 2], sumOfSquares: [0, 0] };
      const points: [number, number][] = [[-4, 2]];
      for (let t = 0; t < 40; t++) {
        const [x, y] = state.params;
        state = student.adagradStep(state, [x, 20 * y], { learningRate, epsilon: 1e-8 });
        points.push([state.params[0], state.params[1]]);
      }
      return points;
    };
    return { "with α = 0.4": walk(0.4), "with α = 1.2": walk(1.2) };
  },
};
