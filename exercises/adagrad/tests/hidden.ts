import { adagrad, ravine, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Numbers of either sign, large and small ones among them. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => (random() - 0.5) * 10 ** Math.floor(5 * random()));

/** What the reference makes of a state. */
function referenceStep(state: Solution.State, grads: number[], options: Solution.Options): Solution.State {
  const before = { t: 0, sumOfSquares: vec(...state.sumOfSquares) };
  const after = adagrad(options).step(vec(...state.params), vec(...grads), before);
  return { params: [...after.params], sumOfSquares: [...after.state.sumOfSquares] };
}

export default [
  {
    name: "follows the reference down a ravine for 50 steps",
    points: 3,
    hint: "Does the root see the sum before or after this step's gradient has joined it?",
    run({ student, check }) {
      const { gradient } = ravine(20);
      const options = { learningRate: 0.5, epsilon: 0.1 };
      let state = { params: [-4, 2], sumOfSquares: [0, 0] };
      for (let t = 0; t < 50; t++) {
        const grads = [...gradient(vec(...state.params))];
        const expected = referenceStep(state, grads, options);
        check.close(student.adagradStep(state, grads, options), expected);
        state = expected;
      }
    },
  },
  {
    name: "agrees with the reference on one to forty parameters",
    points: 3,
    hint: "Which sum belongs to which parameter?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 7, 40]) {
        const sumOfSquares = anyNumbers(count, random).map(Math.abs);
        const state = { params: anyNumbers(count, random), sumOfSquares };
        const options = { learningRate: random(), epsilon: 0.2 + random() };
        const grads = anyNumbers(count, random);
        check.close(student.adagradStep(state, grads, options), referenceStep(state, grads, options));
      }
    },
  },
  {
    name: "divides by √G + ε and by nothing else",
    run({ student, check }) {
      // 3² + 4² = 5², 5² + 12² = 13², 8² + 15² = 17²
      const state = { params: [0, 0, 0], sumOfSquares: [9, 25, 64] };
      const actual = student.adagradStep(state, [4, -12, 15], { learningRate: 1, epsilon: 3 });
      const expected = { params: [-4 / 8, 12 / 16, -15 / 20], sumOfSquares: [25, 169, 289] };
      check.close(actual, expected, "Write the divisor out for G = 25: in which order do you root and add?");
    },
  },
  {
    name: "takes the same step when all gradients are a thousand times as large",
    run({ student, check }) {
      const options = { learningRate: 0.5, epsilon: 0 };
      const metres = student.adagradStep({ params: [1], sumOfSquares: [2] }, [3], options);
      const scaled = student.adagradStep({ params: [1], sumOfSquares: [2e6] }, [3e3], options);
      check.close(scaled.params, metres.params, "If g grows a thousandfold, what does √G do?");
      check.close(scaled.sumOfSquares, [11e6], "How does a sum of squares grow with g?");
    },
  },
  {
    name: "lets a parameter with few gradients take the longer step",
    hint: "Has every parameter its own sum?",
    run({ student, check }) {
      const state = { params: [0, 0], sumOfSquares: [99, 0] };
      const actual = student.adagradStep(state, [1, 1], { learningRate: 1, epsilon: 0 });
      check.close(actual, { params: [-0.1, -1], sumOfSquares: [100, 1] });
    },
  },
  {
    name: "keeps a sum where the gradient is zero, however large it is",
    hint: "Does your sum ever become smaller?",
    run({ student, check }) {
      const state = { params: [3, -4], sumOfSquares: [1e6, 0] };
      check.close(student.adagradStep(state, [0, 0], { learningRate: 0.1, epsilon: 0.1 }), state);
    },
  },
  {
    name: "adds to the sum even when the learning rate is zero",
    run({ student, check }) {
      const actual = student.adagradStep({ params: [3], sumOfSquares: [1] }, [-2], {
        learningRate: 0,
        epsilon: 0.5,
      });
      check.close(actual, { params: [3], sumOfSquares: [5] }, "What is squared: the gradient, or the step?");
    },
  },
  {
    name: "keeps fractions, however small",
    run({ student, check }) {
      const tiny = 2 ** -20;
      const actual = student.adagradStep({ params: [0.5], sumOfSquares: [0] }, [tiny], {
        learningRate: tiny,
        epsilon: tiny,
      });
      // the step is α g / (2 g), half of α
      const expected = { params: [0.5 - 2 ** -21], sumOfSquares: [2 ** -40] };
      check.close(actual, expected, { relative: 0, absolute: 0, hint: "Is anything rounded?" });
    },
  },
  {
    name: "remembers only what is in the state it is given",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      const options = { learningRate: 1, epsilon: 0 };
      const fresh = { params: [0, 0], sumOfSquares: [0, 0] };
      const first = { params: [-1, 1], sumOfSquares: [9, 16] };
      check.close(student.adagradStep(fresh, [3, -4], options), first);
      check.close(student.adagradStep({ params: [0], sumOfSquares: [0] }, [2], options), {
        params: [-1],
        sumOfSquares: [4],
      });
      check.close(student.adagradStep(fresh, [3, -4], options), first);
    },
  },
  {
    name: "leaves long lists as they were too",
    run({ student, check, random }) {
      const state = { params: anyNumbers(30, random), sumOfSquares: anyNumbers(30, random).map(Math.abs) };
      const grads = anyNumbers(30, random);
      check.pure(() => student.adagradStep(state, grads, { learningRate: 0.1, epsilon: 0.01 }));
    },
  },
] satisfies TestCase<typeof Solution>[];
