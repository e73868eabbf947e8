import { momentum, nesterov, ravine, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

const options = { learningRate: 0.02, beta: 0.9 };

/** Numbers of either sign, large and small ones among them. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => (random() - 0.5) * 10 ** Math.floor(4 * random()));

/** A gradient that is steeper in every further coordinate. */
const steep = (params: number[]) => Array.from(params, (theta, i) => (i + 1) * theta - 3);

/** The same, keeping the points it is asked for; who asks again hears something else. */
function watched() {
  const asked: number[][] = [];
  const gradientAt = (params: number[]) => {
    asked.push(params);
    return steep(params).map((g) => g * asked.length);
  };
  return { asked, gradientAt };
}

export default [
  {
    name: "follows the reference down a ravine for 50 steps",
    points: 3,
    hint: "Is the gradient from the point ahead, and the step from the current point?",
    run({ student, check }) {
      const { gradient } = ravine(50);
      const { init, step, lookAhead } = nesterov(options);
      let params = vec(4, 1);
      let state = init(params);
      for (let t = 0; t < 50; t++) {
        const actual = student.nesterovStep(
          { params: [...params], velocity: [...state.v] },
          (point) => [...gradient(vec(...point))],
          options,
        );
        const ahead = lookAhead ? lookAhead(params, state) : params;
        ({ params, state } = step(params, gradient(ahead), state));
        check.close(actual, { params, velocity: state.v });
      }
    },
  },
  {
    name: "agrees with the reference on one to thirty parameters, at any rate and any β",
    points: 2,
    hint: "Are both options taken from the call?",
    run({ student, check, random }) {
      for (const count of [1, 2, 3, 30]) {
        const [params, velocity] = [0, 1].map(() => anyNumbers(count, random));
        const [learningRate, beta] = [random(), random()];
        const ahead = params.map((theta, i) => theta - beta * velocity[i]);
        const { step } = momentum({ learningRate, beta });
        const next = step(vec(...params), vec(...steep(ahead)), { t: 0, v: vec(...velocity) });
        const actual = student.nesterovStep({ params, velocity }, steep, { learningRate, beta });
        check.close(actual, { params: next.params, velocity: next.state.v });
      }
    },
  },
  {
    name: "asks a single time, however many parameters there are",
    points: 2,
    run({ student, check, random }) {
      for (const count of [5, 30, 1]) {
        const [params, velocity] = [0, 1].map(() => anyNumbers(count, random));
        const { asked, gradientAt } = watched();
        student.nesterovStep({ params, velocity }, gradientAt, options);
        check.equal(asked.length, 1, "How many gradients does one step need?");
        const ahead = params.map((theta, i) => theta - 0.9 * velocity[i]);
        check.close(asked[0], ahead, "Is every parameter looked ahead for, by its own velocity?");
      }
    },
  },
  {
    name: "uses the gradient of its own call, when every call gives another",
    run({ student, check }) {
      let answers = 0;
      const gradientAt = (params: number[]) => {
        answers++;
        return Array.from(params, () => 10 * answers);
      };
      const half = { learningRate: 0.5, beta: 0.5 };
      const first = student.nesterovStep({ params: [0, 0], velocity: [2, 4] }, gradientAt, half);
      check.close(first, { params: [-6, -7], velocity: [6, 7] }, "Which of the answers do you use?");
      const second = student.nesterovStep({ params: [0, 0], velocity: [2, 4] }, gradientAt, half);
      check.close(
        second,
        { params: [-11, -12], velocity: [11, 12] },
        "Do you compute a new gradient in every step?",
      );
    },
  },
  {
    name: "is momentum where the gradient is the same everywhere",
    hint: "Where the point ahead has nothing new to say, what is left?",
    run({ student, check, random }) {
      const [params, velocity, grads] = [0, 1, 2].map(() => anyNumbers(4, random));
      const { step } = momentum(options);
      const next = step(vec(...params), vec(...grads), { t: 0, v: vec(...velocity) });
      const actual = student.nesterovStep({ params, velocity }, () => grads, options);
      check.close(actual, { params: next.params, velocity: next.state.v });
    },
  },
  {
    name: "asks at the current point if β is 0, and if the velocity is 0",
    run({ student, check }) {
      for (const [velocity, beta] of [
        [[7, -3], 0],
        [[0, 0], 0.9],
      ] as const) {
        const { asked, gradientAt } = watched();
        student.nesterovStep({ params: [1, 2], velocity: [...velocity] }, gradientAt, {
          learningRate: 0.1,
          beta,
        });
        check.close(asked, [[1, 2]], "How much of the old velocity is kept?");
      }
    },
  },
  {
    name: "looks equally far ahead at every learning rate",
    run({ student, check }) {
      for (const learningRate of [0.5, 0.01, 0]) {
        const { asked, gradientAt } = watched();
        const state = { params: [6], velocity: [8] };
        const actual = student.nesterovStep(state, gradientAt, { learningRate, beta: 0.25 });
        check.close(asked, [[4]], "What has the learning rate to do with the old velocity?");
        // the gradient at 4 is 1
        const velocity = 2 + learningRate;
        check.close(actual, { params: [6 - velocity], velocity: [velocity] }, "What is α multiplied by?");
      }
    },
  },
  {
    name: "keeps fractions, however small",
    run({ student, check }) {
      const state = { params: [0.5], velocity: [2 ** -20] };
      const actual = student.nesterovStep(state, () => [2 ** -18], { learningRate: 0.25, beta: 0.5 });
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
      const flat =
        (...slopes: number[]) =>
        () =>
          slopes;
      const rest = { params: [1, 1], velocity: [0, 0] };
      check.close(student.nesterovStep(rest, flat(2, 4), half), { params: [0, -1], velocity: [1, 2] });
      check.close(student.nesterovStep(rest, flat(2, 4), half), { params: [0, -1], velocity: [1, 2] });
      const other = { params: [6], velocity: [2] };
      check.close(student.nesterovStep(other, flat(0), half), { params: [5], velocity: [1] });
    },
  },
  {
    name: "leaves a long state as it was",
    run({ student, check, random }) {
      const [params, velocity] = [0, 1].map(() => anyNumbers(30, random));
      check.pure(() => student.nesterovStep({ params, velocity }, steep, options));
    },
  },
] satisfies TestCase<typeof Solution>[];
