import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** The gradient of J = Σ θ². */
const bowl = (params: number[]) => Array.from(params, (theta) => 2 * theta);

export default [
  {
    name: "asks for the gradient once, at the point ahead",
    points: 2,
    run({ student, check }) {
      const asked: number[][] = [];
      const gradientAt = (params: number[]) => {
        asked.push(params);
        return bowl(params).map((g) => g * asked.length); // who asks again hears something else
      };
      student.nesterovStep({ params: [10, 4], velocity: [2, -8] }, gradientAt, {
        learningRate: 0.1,
        beta: 0.5,
      });
      check.equal(asked.length, 1, "How many gradients does one step need?");
      check.close(asked[0], [9, 8], "Where would the old velocity alone take you? How much of it is kept?");
    },
  },
  {
    name: "makes the step of the example",
    points: 2,
    run({ student, check }) {
      const actual = student.nesterovStep({ params: [10], velocity: [2] }, bowl, {
        learningRate: 0.1,
        beta: 0.5,
      });
      check.close(actual, { params: [7.2], velocity: [2.8] }, "From which point does the step start?");
    },
  },
  {
    name: "takes the step of gradient descent from rest",
    run({ student, check }) {
      const actual = student.nesterovStep({ params: [10], velocity: [0] }, bowl, {
        learningRate: 0.1,
        beta: 0.9,
      });
      check.close(actual, { params: [8], velocity: [2] }, "How far ahead is the point ahead, at rest?");
    },
  },
  {
    name: "stops where momentum would pass the minimum",
    run({ student, check }) {
      // ahead lies 1 − 0.5 · 4 = −1, on the other slope
      const actual = student.nesterovStep({ params: [1], velocity: [4] }, bowl, {
        learningRate: 0.5,
        beta: 0.5,
      });
      check.close(actual, { params: [0], velocity: [1] }, "At which point is the gradient taken?");
    },
  },
  {
    name: "makes a new state and leaves the old one as it was",
    run({ student, check }) {
      const state = { params: [1, 2], velocity: [3, 4] };
      check.pure(() => student.nesterovStep(state, bowl, { learningRate: 0.1, beta: 0.9 }));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** Sixty steps down a ravine, thirty times as steep across as along. */
export const trace: Trace<typeof Solution> = {
  kind: "contour",
  x: { label: "x", from: -10, to: 6 },
  y: { label: "y", from: -3, to: 3 },
  loss: (x, y) => (x ** 2 + 30 * y ** 2) / 2,
  paths({ student }) {
    const gradientAt = ([x, y]: number[]) => [x, 30 * y];
    let state = { params: [-9, 2], velocity: [0, 0] };
    const points: [number, number][] = [[-9, 2]];
    for (let t = 0; t < 60; t++) {
      state = student.nesterovStep(state, gradientAt, { learningRate: 0.01, beta: 0.9 });
      points.push([state.params[0], state.params[1]]);
    }
    return { "looking ahead": points };
  },
};
