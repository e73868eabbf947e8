import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

const options = { learningRate: 0.1, beta: 0.9 };

export default [
  {
    name: "takes the step of gradient descent from rest",
    run({ student, check }) {
      const actual = student.momentumStep({ params: [10], velocity: [0] }, [4], options);
      check.close(actual, { params: [9.6], velocity: [0.4] }, "What is 0.9 · 0 + 0.1 · 4?");
    },
  },
  {
    name: "takes longer and longer steps where the gradient stays the same",
    points: 2,
    run({ student, check }) {
      const second = student.momentumStep({ params: [9.6], velocity: [0.4] }, [4], options);
      const hint = "Which velocity moves the parameters, the old one or the new one?";
      check.close(second, { params: [8.84], velocity: [0.76] }, hint);
      const third = student.momentumStep({ params: [8.84], velocity: [0.76] }, [4], options);
      check.close(third, { params: [7.756], velocity: [1.084] }, "How much of the old velocity is kept?");
    },
  },
  {
    name: "keeps moving where the gradient is zero",
    run({ student, check }) {
      const actual = student.momentumStep({ params: [5], velocity: [2] }, [0], options);
      check.close(actual, { params: [3.2], velocity: [1.8] }, "What is left of the velocity?");
    },
  },
  {
    name: "takes shorter steps where the gradient changes its sign",
    run({ student, check }) {
      const actual = student.momentumStep({ params: [5], velocity: [2] }, [-18], options);
      check.close(actual, { params: [5], velocity: [0] }, "Uphill or downhill: which sign has the gradient?");
    },
  },
  {
    name: "moves each parameter by its own gradient and its own velocity",
    run({ student, check }) {
      const state = { params: [1, 2, 3], velocity: [8, 0, -4] };
      const actual = student.momentumStep(state, [0, 4, 16], { learningRate: 0.25, beta: 0.5 });
      check.close(
        actual,
        { params: [-3, 1, 1], velocity: [4, 1, 2] },
        "Which velocity belongs to which parameter?",
      );
    },
  },
  {
    name: "makes a new state and leaves the old one as it was",
    run({ student, check }) {
      check.pure(() => student.momentumStep({ params: [1, 2], velocity: [3, 4] }, [5, 6], options));
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
    const walk = (beta: number) => {
      let state = { params: [-9, 2], velocity: [0, 0] };
      const points: [number, number][] = [[-9, 2]];
      for (let t = 0; t < 60; t++) {
        const [x, y] = state.params;
        state = student.momentumStep(state, [x, 30 * y], { learningRate: 0.01, beta });
        points.push([state.params[0], state.params[1]]);
      }
      return points;
    };
    return { "without momentum, β = 0": walk(0), "with momentum, β = 0.9": walk(0.9) };
  },
};
