import { momentum, ravine, sgd, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

const options = { learningRate: 0.02, beta: 0.9 };

/** Numbers of either sign, large and small ones among them. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => (random() - 0.5) * 10 ** Math.floor(4 * random()));

export default [
  {
    name: "follows the reference down a ravine for 50 steps",
    points: 3,
    run({ student, check }) {
      const { gradient } = ravine(50);
      const { init, step } = momentum(options);
      let params = vec(4, 1);
      let state = init(params);
      for (let t = 0; t < 50; t++) {
        const grads = gradient(params);
        const actual = student.momentumStep(
          { params: [...params], velocity: [...state.v] },
          [...grads],
          options,
        );
        ({ params, state } = step(params, grads, state));
        check.close(
          actual,
          { params, velocity: state.v },
          "Is β multiplied by the old velocity, and α by the gradient?",
        );
      }
    },
  },
  {
    name: "agrees with the reference on one to thirty parameters, at any rate and any β",
    points: 2,
    hint: "Are both options taken from the call?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 30]) {
        const [start, grads, velocity] = [0, 1, 2].map(() => anyNumbers(count, random));
        const [learningRate, beta] = [random(), random()];
        const { step } = momentum({ learningRate, beta });
        const { params, state } = step(vec(...start), vec(...grads), { t: 0, v: vec(...velocity) });
        const actual = student.momentumStep({ params: start, velocity }, grads, { learningRate, beta });
        check.close(actual, { params, velocity: state.v });
      }
    },
  },
  {
    name: "is gradient descent without momentum where β is 0",
    hint: "What is left of the old velocity where β is 0?",
    run({ student, check, random }) {
      const [start, grads, velocity] = [0, 1, 2].map(() => anyNumbers(5, random));
      const { init, step } = sgd({ learningRate: 0.3 });
      const { params } = step(vec(...start), vec(...grads), init(vec(...start)));
      const actual = student.momentumStep({ params: start, velocity }, grads, { learningRate: 0.3, beta: 0 });
      check.close(actual, { params, velocity: grads.map((g) => 0.3 * g) });
    },
  },
  {
    name: "reaches ten times the step of gradient descent where the gradient stays the same",
    run({ student, check }) {
      // αg / (1 − β) = 0.02 · 3 / 0.1 = 0.6 stays what it is: 0.9 · 0.6 + 0.06
      const actual = student.momentumStep({ params: [2], velocity: [0.6] }, [3], options);
      check.close(
        actual,
        { params: [1.4], velocity: [0.6] },
        "What keeps the velocity from growing for ever?",
      );
    },
  },
  {
    name: "without gradients, makes every step β times the one before",
    hint: "What is left of the velocity after each step?",
    run({ student, check }) {
      let state = { params: [0, 0], velocity: [1, -4] };
      for (let t = 1; t <= 10; t++) {
        state = student.momentumStep(state, [0, 0], { learningRate: 7, beta: 0.5 });
        // 1/2 + 1/4 + … + 1/2ᵗ
        const way = 1 - 0.5 ** t;
        check.close(state, { params: [-way, 4 * way], velocity: [0.5 ** t, -4 * 0.5 ** t] });
      }
    },
  },
  {
    name: "keeps its velocity when the learning rate changes",
    run({ student, check }) {
      const hint = "Is the learning rate multiplied by the old velocity too?";
      const fast = student.momentumStep({ params: [0], velocity: [0] }, [4], { learningRate: 1, beta: 0.5 });
      check.close(fast, { params: [-4], velocity: [4] }, hint);
      const slow = student.momentumStep({ params: [-4], velocity: [4] }, [4], {
        learningRate: 0.25,
        beta: 0.5,
      });
      check.close(slow, { params: [-7], velocity: [3] }, hint);
      const still = student.momentumStep({ params: [-7], velocity: [3] }, [4], {
        learningRate: 0,
        beta: 0.5,
      });
      check.close(still, { params: [-8.5], velocity: [1.5] }, hint);
    },
  },
  {
    name: "keeps fractions, however small",
    run({ student, check }) {
      const state = { params: [0.5], velocity: [2 ** -20] };
      const actual = student.momentumStep(state, [2 ** -18], { learningRate: 0.25, beta: 0.5 });
      check.close(
        actual,
        { params: [0.5 - 1.5 * 2 ** -20], velocity: [1.5 * 2 ** -20] },
        { absolute: 0, hint: "Is anything rounded?" },
      );
    },
  },
  {
    name: "remembers only what is in the state it is given",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      const half = { learningRate: 0.5, beta: 0.5 };
      const rest = { params: [1, 1], velocity: [0, 0] };
      check.close(student.momentumStep(rest, [2, 4], half), { params: [0, -1], velocity: [1, 2] });
      check.close(student.momentumStep(rest, [2, 4], half), { params: [0, -1], velocity: [1, 2] });
      const other = { params: [6], velocity: [2] };
      check.close(student.momentumStep(other, [0], half), { params: [5], velocity: [1] });
    },
  },
  {
    name: "leaves long states and gradients as they were",
    run({ student, check, random }) {
      const [params, velocity, grads] = [0, 1, 2].map(() => anyNumbers(30, random));
      check.pure(() => student.momentumStep({ params, velocity }, grads, options));
    },
  },
  {
    name: "agrees with the reference on three hundred parameters, and on gradients of thousands",
    hint: "Is any part of the lists left out, or anything cut off?",
    run({ student, check, random }) {
      const params = anyNumbers(300, random);
      const velocity = anyNumbers(300, random);
      const grads = params.map((_, i) => (i % 2 === 0 ? 5000 : -7000) * random());
      const nextVelocity = velocity.map((v, i) => 0.9 * v + 0.02 * grads[i]);
      const expected = { params: params.map((p, i) => p - nextVelocity[i]), velocity: nextVelocity };
      check.close(student.momentumStep({ params, velocity }, grads, options), expected);
    },
  },
] satisfies TestCase<typeof Solution>[];
