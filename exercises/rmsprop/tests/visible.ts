import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "makes the step of the example",
    points: 2,
    run({ student, check }) {
      const state = { params: [7, 7], meanSquare: [12, 0] };
      const options = { learningRate: 0.3, decay: 0.75, epsilon: 1 };
      const actual = student.rmspropStep(state, [8, -2], options);
      const expected = { params: [6.6, 7.3], meanSquare: [25, 1] };
      check.close(actual, expected, "How much of the old 12 is kept, and how much of 8² is taken in?");
    },
  },
  {
    name: "adds ε to the root, not to what is under it",
    run({ student, check }) {
      const options = { learningRate: 0.5, decay: 0.75, epsilon: 0.5 };
      const actual = student.rmspropStep({ params: [1], meanSquare: [0] }, [1], options);
      // √0.25 + 0.5 = 1
      check.close(actual, { params: [0.5], meanSquare: [0.25] }, "Is ε there when the root is taken?");
    },
  },
  {
    name: "takes steps of α where the gradient stays the same",
    run({ student, check }) {
      const options = { learningRate: 0.25, decay: 0.5, epsilon: 0 };
      for (const theta of [2, 1.75, 1.5]) {
        const actual = student.rmspropStep({ params: [theta], meanSquare: [36] }, [6], options);
        const expected = { params: [theta - 0.25], meanSquare: [36] };
        check.close(actual, expected, "What is the mean of 36 and 6²?");
      }
    },
  },
  {
    name: "forgets large gradients of long ago",
    hint: "What is half of the mean square, if today's gradient is 0?",
    run({ student, check }) {
      const options = { learningRate: 0.1, decay: 0.5, epsilon: 0.01 };
      for (const v of [1024, 64, 1]) {
        const actual = student.rmspropStep({ params: [5], meanSquare: [v] }, [0], options);
        check.close(actual, { params: [5], meanSquare: [v / 2] });
      }
    },
  },
  {
    name: "stays where no gradient has ever been",
    run({ student, check }) {
      const state = { params: [3, -4], meanSquare: [0, 0] };
      const options = { learningRate: 0.1, decay: 0.9, epsilon: 0.01 };
      check.close(student.rmspropStep(state, [0, 0], options), state, "What do you divide by when v is 0?");
    },
  },
  {
    name: "makes a new state and leaves the old one as it was",
    run({ student, check }) {
      const state = { params: [7, 7], meanSquare: [12, 0] };
      check.pure(() => student.rmspropStep(state, [8, -2], { learningRate: 0.3, decay: 0.75, epsilon: 1 }));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** Forty steps of the student's own code down J = ½ (x² + 20 y²), at two learning rates. */
export const trace: Trace<typeof Solution> = {
  kind: "contour",
  x: { label: "x", from: -2.5, to: 1 },
  y: { label: "y", from: -1, to: 1.5 },
  loss: (x, y) => (x ** 2 + 20 * y ** 2) / 2,
  paths({ student }) {
    const walk = (learningRate: number) => {
      let state = { params: [-2, 1], meanSquare: [0, 0] };
      const points: [number, number][] = [[-2, 1]];
      for (let t = 0; t < 40; t++) {
        const [x, y] = state.params;
        state = student.rmspropStep(state, [x, 20 * y], { learningRate, decay: 0.5, epsilon: 1e-8 });
        points.push([state.params[0], state.params[1]]);
      }
      return points;
    };
    return { "with α = 0.4": walk(0.4), "with α = 0.1": walk(0.1) };
  },
};
