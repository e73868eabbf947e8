import { ravine, rmsprop, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Numbers of either sign, large and small ones among them. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => (random() - 0.5) * 10 ** Math.floor(5 * random()));

/** What the reference makes of a state. */
function referenceStep(state: Solution.State, grads: number[], options: Solution.Options): Solution.State {
  const { init, step } = rmsprop(options);
  const theta = vec(...state.params);
  const after = step(theta, vec(...grads), { ...init(theta), v: vec(...state.meanSquare) });
  return { params: [...after.params], meanSquare: [...after.state.v] };
}

export default [
  {
    name: "follows the reference down a ravine for 50 steps",
    points: 3,
    hint: "Does the root see the mean square before or after this step's gradient has joined it?",
    run({ student, check }) {
      const { gradient } = ravine(20);
      const options = { learningRate: 0.2, decay: 0.9, epsilon: 0.1 };
      let state = { params: [-4, 2], meanSquare: [0, 0] };
      for (let t = 0; t < 50; t++) {
        const grads = [...gradient(vec(...state.params))];
        const expected = referenceStep(state, grads, options);
        check.close(student.rmspropStep(state, grads, options), expected);
        state = expected;
      }
    },
  },
  {
    name: "agrees with the reference on one to forty parameters, and any decay",
    points: 3,
    hint: "Which mean square belongs to which parameter, and which weight to which part?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 7, 40]) {
        const state = {
          params: anyNumbers(count, random),
          meanSquare: anyNumbers(count, random).map(Math.abs),
        };
        const options = { learningRate: random(), decay: random(), epsilon: 0.2 + random() };
        const grads = anyNumbers(count, random);
        check.close(student.rmspropStep(state, grads, options), referenceStep(state, grads, options));
      }
    },
  },
  {
    name: "divides by √v + ε and by nothing else",
    run({ student, check }) {
      // half of 2 + 4², of 14 + 2² and of 34 + 8²
      const state = { params: [0, 0, 0], meanSquare: [2, 14, 34] };
      const options = { learningRate: 1, decay: 0.5, epsilon: 3 };
      const actual = student.rmspropStep(state, [4, -2, 8], options);
      const expected = { params: [-4 / 6, 2 / 6, -8 / 10], meanSquare: [9, 9, 49] };
      check.close(actual, expected, "Write the divisor out for v = 9: in which order do you root and add?");
    },
  },
  {
    name: "starts with a step of α / √(1 − ρ), whatever the size of the gradient",
    hint: "What is v after the first gradient, if it was 0 before?",
    run({ student, check }) {
      for (const [decay, length] of [
        [0, 1],
        [0.75, 2],
        [0.9375, 4],
      ]) {
        for (const g of [2 ** -10, 1, 2 ** 20]) {
          const options = { learningRate: 0.5, decay, epsilon: 0 };
          const { params } = student.rmspropStep({ params: [3, 3], meanSquare: [0, 0] }, [g, -g], options);
          check.close(params, [3 - length / 2, 3 + length / 2]);
        }
      }
    },
  },
  {
    name: "takes the same step when all gradients are a thousand times as large",
    run({ student, check }) {
      const options = { learningRate: 0.5, decay: 0.875, epsilon: 0 };
      const metres = student.rmspropStep({ params: [1], meanSquare: [2] }, [3], options);
      const scaled = student.rmspropStep({ params: [1], meanSquare: [2e6] }, [3e3], options);
      check.close(scaled.params, metres.params, "If g grows a thousandfold, what does √v do?");
      // (7 · 2 + 9) / 8
      check.close(scaled.meanSquare, [2.875e6], "How does a mean square grow with g?");
    },
  },
  {
    name: "recovers after a steep stretch",
    run({ student, check }) {
      let v = 2 ** 20;
      for (let t = 0; t < 20; t++, v /= 2) {
        const options = { learningRate: 0.1, decay: 0.5, epsilon: 0.1 };
        const actual = student.rmspropStep({ params: [1], meanSquare: [v] }, [0], options);
        check.close(actual.meanSquare, [v / 2], "Can your mean become smaller?");
      }
    },
  },
  {
    name: "keeps nothing of the old average at a decay of 0, and all of it at a decay of 1",
    hint: "Which part of the mean does ρ multiply?",
    run({ student, check }) {
      const state = { params: [1], meanSquare: [16] };
      const forgetful = student.rmspropStep(state, [8], { learningRate: 1, decay: 0, epsilon: 0 });
      check.close(forgetful, { params: [0], meanSquare: [64] });
      const stubborn = student.rmspropStep(state, [8], { learningRate: 1, decay: 1, epsilon: 0 });
      check.close(stubborn, { params: [-1], meanSquare: [16] });
    },
  },
  {
    name: "keeps its mean up to date even when the learning rate is zero",
    run({ student, check }) {
      const options = { learningRate: 0, decay: 0.5, epsilon: 0.5 };
      const actual = student.rmspropStep({ params: [3], meanSquare: [2] }, [-2], options);
      check.close(actual, { params: [3], meanSquare: [3] }, "What is squared: the gradient, or the step?");
    },
  },
  {
    name: "keeps fractions, however small",
    run({ student, check }) {
      const tiny = 2 ** -20;
      const options = { learningRate: tiny, decay: 0.75, epsilon: tiny / 2 };
      const actual = student.rmspropStep({ params: [0.5], meanSquare: [0] }, [tiny], options);
      // √v is half of g, and so is ε
      const expected = { params: [0.5 - tiny], meanSquare: [2 ** -42] };
      check.close(actual, expected, { relative: 0, absolute: 0, hint: "Is anything rounded?" });
    },
  },
  {
    name: "remembers only what is in the state it is given",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      const options = { learningRate: 1, decay: 0.75, epsilon: 0 };
      const fresh = { params: [0, 0], meanSquare: [0, 0] };
      const first = { params: [-2, 2], meanSquare: [9, 16] };
      check.close(student.rmspropStep(fresh, [6, -8], options), first);
      const single = student.rmspropStep({ params: [0], meanSquare: [0] }, [2], options);
      check.close(single, { params: [-2], meanSquare: [1] });
      check.close(student.rmspropStep(fresh, [6, -8], options), first);
    },
  },
  {
    name: "leaves long lists as they were too",
    run({ student, check, random }) {
      const state = { params: anyNumbers(30, random), meanSquare: anyNumbers(30, random).map(Math.abs) };
      const grads = anyNumbers(30, random);
      const options = { learningRate: 0.1, decay: 0.9, epsilon: 0.01 };
      check.pure(() => student.rmspropStep(state, grads, options));
    },
  },
] satisfies TestCase<typeof Solution>[];
