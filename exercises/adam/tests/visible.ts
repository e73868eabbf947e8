import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "makes the first step of the example",
    points: 2,
    run({ student, check }) {
      const state = { params: [7, 7], m: [0, 0], v: [0, 0], t: 0 };
      const options = { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 1 };
      const actual = student.adamStep(state, [4, -4], options);
      const expected = { params: [6.6, 7.4], m: [2, -2], v: [4, 4], t: 1 };
      check.close(actual, expected, "What are m and v, what are they after the correction, and what is t?");
    },
  },
  {
    name: "makes a second step from what the state remembers",
    points: 2,
    run({ student, check }) {
      const state = { params: [3], m: [5.5], v: [10], t: 1 };
      const options = { learningRate: 0.25, beta1: 0.5, beta2: 0.6, epsilon: 2 };
      const actual = student.adamStep(state, [5], options);
      // m̂ = 5.25 / 0.75 = 7 and v̂ = 16 / 0.64 = 25, so the step is α · 7 / (5 + 2)
      const expected = { params: [2.75], m: [5.25], v: [16], t: 2 };
      check.close(actual, expected, "What are 1 − 0.5² and 1 − 0.6²?");
    },
  },
  {
    name: "takes a first step of length α, whatever the size of the gradient",
    run({ student, check }) {
      const options = { learningRate: 0.25, beta1: 0.9, beta2: 0.999, epsilon: 0 };
      for (const size of [2 ** -10, 1, 2 ** 20]) {
        const state = { params: [5, 5], m: [0, 0], v: [0, 0], t: 0 };
        const { params } = student.adamStep(state, [size, -size], options);
        check.close(params, [4.75, 5.25], "What do the corrected averages of a single gradient come to?");
      }
    },
  },
  {
    name: "adds ε to the root, after the correction",
    run({ student, check }) {
      const options = { learningRate: 1, beta1: 0, beta2: 0.75, epsilon: 3 };
      const actual = student.adamStep({ params: [0], m: [0], v: [0], t: 0 }, [1], options);
      // √(0.25 / 0.25) + 3 = 4
      check.close(actual.params, [-0.25], "Which root is ε added to?");
    },
  },
  {
    name: "keeps moving where the gradient is zero, and stays where it has always been zero",
    run({ student, check }) {
      const state = { params: [1, 2], m: [6, 0], v: [8, 0], t: 1 };
      const options = { learningRate: 0.5, beta1: 0.5, beta2: 0.5, epsilon: 1 };
      const actual = student.adamStep(state, [0, 0], options);
      // m̂ = 3 / 0.75 = 4 and v̂ = 4 / 0.75
      const expected = { params: [1 - 2 / (Math.sqrt(16 / 3) + 1), 2], m: [3, 0], v: [4, 0], t: 2 };
      check.close(actual, expected, "What does a parameter remember when its gradient is 0?");
    },
  },
  {
    name: "makes a new state and leaves the old one as it was",
    run({ student, check }) {
      const state = { params: [7, 7], m: [1, 2], v: [3, 4], t: 5 };
      const options = { learningRate: 0.5, beta1: 0.9, beta2: 0.99, epsilon: 0.1 };
      check.pure(() => student.adamStep(state, [4, -1], options));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** Sixty steps of the student's own code down J = ½ (x² + 20 y²), with two values of β₁. */
export const trace: Trace<typeof Solution> = {
  kind: "contour",
  x: { label: "x", from: -5, to: 2 },
  y: { label: "y", from: -3, to: 3 },
  loss: (x, y) => (x ** 2 + 20 * y ** 2) / 2,
  paths({ student }) {
    const walk = (beta1: number) => {
      const options = { learningRate: 0.3, beta1, beta2: 0.99, epsilon: 1e-8 };
      let state = { params: [-4, 2], m: [0, 0], v: [0, 0], t: 0 };
      const points: [number, number][] = [[-4, 2]];
      for (let t = 0; t < 60; t++) {
        const [x, y] = state.params;
        state = student.adamStep(state, [x, 20 * y], options);
        points.push([state.params[0], state.params[1]]);
      }
      return points;
    };
    return { "with β₁ = 0": walk(0), "with β₁ = 0.9": walk(0.9) };
  },
};
