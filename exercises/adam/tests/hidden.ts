import { adam, ravine, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Numbers of either sign, large and small ones among them. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => (random() - 0.5) * 10 ** Math.floor(5 * random()));

/** What the reference makes of a state. */
function referenceStep(state: Solution.State, grads: number[], options: Solution.Options): Solution.State {
  const before = { t: state.t, m: vec(...state.m), v: vec(...state.v) };
  const { params, state: after } = adam(options).step(vec(...state.params), vec(...grads), before);
  return { params: [...params], m: [...after.m], v: [...after.v], t: after.t };
}

export default [
  {
    name: "follows the reference down a ravine for 50 steps",
    points: 3,
    hint: "What does the state keep, and which t do the corrections use?",
    run({ student, check }) {
      const { gradient } = ravine(20);
      const options = { learningRate: 0.2, beta1: 0.9, beta2: 0.99, epsilon: 0.1 };
      let state: Solution.State = { params: [-4, 2], m: [0, 0], v: [0, 0], t: 0 };
      for (let t = 0; t < 50; t++) {
        const grads = [...gradient(vec(...state.params))];
        const expected = referenceStep(state, grads, options);
        check.close(student.adamStep(state, grads, options), expected);
        state = expected;
      }
    },
  },
  {
    name: "agrees with the reference on one to forty parameters, at any t",
    points: 3,
    hint: "Does every parameter have its own m and its own v, and do all share one t?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 7, 40]) {
        const state = {
          params: anyNumbers(count, random),
          m: anyNumbers(count, random),
          v: anyNumbers(count, random).map(Math.abs),
          t: Math.floor(20 * random()),
        };
        const options = {
          learningRate: random(),
          beta1: 0.9 * random(),
          beta2: 0.9 * random(),
          epsilon: 0.2 + random(),
        };
        const grads = anyNumbers(count, random);
        check.close(student.adamStep(state, grads, options), referenceStep(state, grads, options));
      }
    },
  },
  {
    name: "takes every step of length α where the gradient stays the same",
    hint: "By what are m and v too small after t steps, if they began at 0?",
    run({ student, check }) {
      const options = { learningRate: 0.5, beta1: 0.9, beta2: 0.99, epsilon: 0 };
      for (const t of [0, 1, 2, 9, 99]) {
        // under a constant gradient g the averages are g (1 − β₁ᵗ) and g² (1 − β₂ᵗ)
        const state = { params: [1], m: [-6 * (1 - 0.9 ** t)], v: [36 * (1 - 0.99 ** t)], t };
        check.close(student.adamStep(state, [-6], options).params, [1.5]);
      }
    },
  },
  {
    name: "hardly corrects anything after a thousand updates",
    hint: "How large is 0.5 to the power of 1001?",
    run({ student, check }) {
      const state = { params: [0], m: [2], v: [4], t: 1000 };
      const options = { learningRate: 1, beta1: 0.5, beta2: 0.5, epsilon: 1 };
      const expected = { params: [-2 / 3], m: [2], v: [4], t: 1001 };
      check.close(student.adamStep(state, [2], options), expected);
    },
  },
  {
    name: "counts one update more than the state it is given",
    hint: "How many updates have been made after this one?",
    run({ student, check }) {
      const options = { learningRate: 0.1, beta1: 0.5, beta2: 0.5, epsilon: 0.1 };
      for (const t of [0, 1, 7, 300]) {
        check.equal(student.adamStep({ params: [1], m: [1], v: [1], t }, [1], options).t, t + 1);
      }
    },
  },
  {
    name: "moves by α times the sign of the gradient where both β are 0",
    run({ student, check }) {
      const state = { params: [0, 0, 0], m: [50, -3, 1], v: [9, 0, 4], t: 3 };
      const options = { learningRate: 2, beta1: 0, beta2: 0, epsilon: 0 };
      const actual = student.adamStep(state, [5, -0.25, -8], options);
      const expected = { params: [-2, 2, 2], m: [5, -0.25, -8], v: [25, 0.0625, 64], t: 4 };
      check.close(actual, expected, "What do m and v keep of the past when both β are 0?");
    },
  },
  {
    name: "uses each β for its own average",
    hint: "Which β belongs to m, and which to v?",
    run({ student, check }) {
      const state = { params: [0], m: [2], v: [16], t: 1 };
      const options = { learningRate: 1, beta1: 0.5, beta2: 0.75, epsilon: 1 };
      // m̂ = 4 / 0.75 and v̂ = 21 / (7 / 16) = 48
      const expected = { params: [-(16 / 3) / (Math.sqrt(48) + 1)], m: [4], v: [21], t: 2 };
      check.close(student.adamStep(state, [6], options), expected);
    },
  },
  {
    name: "takes shorter steps where the gradient changes its sign every time",
    run({ student, check }) {
      // 1, −1 and 1 again, with β₁ = ½: m is ½, −¼, 3/8, and corrected by 1 − 1/8 it is 3/7
      const state = { params: [0], m: [-0.25], v: [1 - 0.99 ** 2], t: 2 };
      const options = { learningRate: 1, beta1: 0.5, beta2: 0.99, epsilon: 0 };
      check.close(student.adamStep(state, [1], options).params, [-3 / 7], "Is it g that moves θ, or m̂?");
    },
  },
  {
    name: "keeps fractions, however small",
    run({ student, check }) {
      const tiny = 2 ** -20;
      const options = { learningRate: tiny, beta1: 0.5, beta2: 0.75, epsilon: tiny };
      const actual = student.adamStep({ params: [0.5], m: [0], v: [0], t: 0 }, [tiny], options);
      // the step is α g / (2 g), half of α
      const expected = { params: [0.5 - 2 ** -21], m: [2 ** -21], v: [2 ** -42], t: 1 };
      check.close(actual, expected, { relative: 0, absolute: 0, hint: "Is anything rounded?" });
    },
  },
  {
    name: "remembers only what is in the state it is given",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      const options = { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 1 };
      const fresh = { params: [7, 7], m: [0, 0], v: [0, 0], t: 0 };
      const first = { params: [6.6, 7.4], m: [2, -2], v: [4, 4], t: 1 };
      check.close(student.adamStep(fresh, [4, -4], options), first);
      const single = student.adamStep({ params: [0], m: [0], v: [0], t: 0 }, [-1], options);
      check.close(single, { params: [0.25], m: [-0.5], v: [0.25], t: 1 });
      check.close(student.adamStep(fresh, [4, -4], options), first);
    },
  },
  {
    name: "leaves long lists as they were too",
    run({ student, check, random }) {
      const [params, m, grads] = [0, 1, 2].map(() => anyNumbers(30, random));
      const v = anyNumbers(30, random).map(Math.abs);
      const options = { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 0.01 };
      check.pure(() => student.adamStep({ params, m, v, t: 4 }, grads, options));
    },
  },
  {
    name: "corrects its means after hundreds of steps too",
    hint: "For which t are the means corrected?",
    run({ student, check }) {
      const options = { learningRate: 0.1, beta1: 0.9, beta2: 0.9999, epsilon: 1e-8 };
      for (const t of [300, 1000, 2000]) {
        const state = { params: [1, -2], m: [0.5, -0.25], v: [0.125, 2], t };
        check.close(student.adamStep(state, [3, -4], options), referenceStep(state, [3, -4], options));
      }
    },
  },
] satisfies TestCase<typeof Solution>[];
