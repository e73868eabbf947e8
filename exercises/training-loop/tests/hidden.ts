import { asExamples, descend, houses, linearRegression, sgd, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Houses that lie on no line, in no order. */
const scattered = (count: number, random: () => number): Solution.House[] =>
  Array.from({ length: count }, () => ({ size: 0.5 + 3 * random(), price: 100 + 500 * random() }));

/** An order for each epoch: the list turned on by one more house each time. */
function turning() {
  let from = 0;
  return (list: Solution.House[]) => {
    from = (from + 1) % list.length;
    return [...list.slice(from), ...list.slice(0, from)];
  };
}

/** What the reference comes to, epoch by epoch in the orders of `shuffle`. */
function reference({ model, houses, epochs, learningRate, batchSize, shuffle }: Solution.Run) {
  const all = linearRegression(asExamples(houses));
  let theta = vec(model.w, model.b);
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const objective = linearRegression(asExamples(shuffle(houses)));
    const { path } = descend(objective, sgd({ learningRate }), { start: theta, epochs: 1, batchSize });
    theta = path[path.length - 1];
    losses.push(all.value(theta));
  }
  return { model: { w: theta[0], b: theta[1] }, losses };
}

const model = { w: 150, b: 50 };
const asGiven = (list: Solution.House[]) => list;

export default [
  {
    name: "agrees with the reference in batches of many sizes, in an order that changes",
    points: 3,
    hint: "Is the newest order the one that your batches are cut from?",
    run({ student, check, random }) {
      for (const [count, batchSize, epochs] of [
        [6, 2, 3],
        [9, 3, 2],
        [12, 4, 4],
        [30, 10, 2],
      ]) {
        const run = { model, houses: scattered(count, random), learningRate: 0.05, batchSize, epochs };
        const expected = reference({ ...run, shuffle: turning() });
        check.close(student.train({ ...run, shuffle: turning() }), expected);
      }
    },
  },
  {
    name: "agrees with the reference where the last batch is short",
    points: 2,
    hint: "Over how many houses is the mean of the last batch taken?",
    run({ student, check, random }) {
      for (const [count, batchSize] of [
        [3, 2],
        [7, 4],
        [20, 16],
      ]) {
        const run = { model, houses: scattered(count, random), learningRate: 0.1, batchSize, epochs: 3 };
        const expected = reference({ ...run, shuffle: turning() });
        check.close(student.train({ ...run, shuffle: turning() }), expected);
      }
    },
  },
  {
    name: "is stochastic gradient descent in batches of 1, and batch gradient descent if one batch holds all",
    hint: "Which sizes can a batch have?",
    run({ student, check, random }) {
      const list = scattered(11, random);
      for (const batchSize of [1, 11, 12, 100]) {
        const run = { model, houses: list, learningRate: 0.05, batchSize, epochs: 2, shuffle: asGiven };
        check.close(student.train(run), reference(run));
      }
    },
  },
  {
    name: "hands the houses as given to every call of shuffle, however many epochs there are",
    points: 2,
    run({ student, check, random }) {
      for (const [count, batchSize, epochs] of [
        [5, 2, 1],
        [8, 8, 12],
        [3, 1, 5],
      ]) {
        const list = scattered(count, random);
        const asked: Solution.House[][] = [];
        const turn = turning();
        const shuffle = (some: Solution.House[]) => {
          asked.push(some);
          return turn(some);
        };
        student.train({ model, houses: list, learningRate: 0.01, batchSize, epochs, shuffle });
        check.equal(asked.length, epochs, "How many times an epoch is the order changed?");
        check.that(
          asked.every((some) => some.every(({ size }, i) => size === list[i].size)),
          "`shuffle` was handed a list in another order than `houses`",
          "Which list do you hand to shuffle in the second epoch?",
        );
      }
    },
  },
  {
    name: "finds every loss over all houses, whatever the order",
    run({ student, check }) {
      // with a rate of 0 nothing moves
      const run = {
        model,
        houses: [...houses],
        learningRate: 0,
        batchSize: 3,
        epochs: 4,
        shuffle: turning(),
      };
      const expected = { model, losses: [1093.75, 1093.75, 1093.75, 1093.75] };
      check.close(student.train(run), expected, "Which houses does your loss look at?");
    },
  },
  {
    name: "returns one loss for each epoch, however many batches it has",
    run({ student, check, random }) {
      for (const [epochs, batchSize] of [
        [1, 2],
        [2, 9],
        [25, 4],
      ]) {
        const run = { model, houses: scattered(9, random), learningRate: 0.01, batchSize, epochs };
        const { losses } = student.train({ ...run, shuffle: asGiven });
        check.equal(losses.length, epochs, "When is a loss added to your list?");
      }
    },
  },
  {
    name: "does not move where every prediction is exact",
    hint: "What is the gradient where every error is 0?",
    run({ student, check }) {
      const best = { w: 200, b: 0 };
      const run = { model: best, houses: [...houses], learningRate: 0.1, batchSize: 2, epochs: 3 };
      check.close(student.train({ ...run, shuffle: turning() }), { model: best, losses: [0, 0, 0] });
    },
  },
  {
    name: "shows the loss diverge where sizes are in square feet, as it should",
    hint: "Does something in your code tame large steps?",
    run({ student, check }) {
      const feet = houses.map(({ size, price }) => ({ size: 1000 * size, price }));
      const run = { model: { w: 0.15, b: 50 }, houses: feet, learningRate: 0.01, batchSize: 4, epochs: 2 };
      // exact fractions, the last loss rounded to a double
      const losses = [142585368388209 / 128, 1.2687821025315258e21];
      const expected = { model: { w: -27420256.4125, b: -14168.00375 }, losses };
      check.close(student.train({ ...run, shuffle: asGiven }), expected);
    },
  },
  {
    name: "keeps fractions, however small",
    hint: "Is anything rounded?",
    run({ student, check }) {
      const tiny = [{ size: 1, price: 2 ** -20 }];
      const run = { model: { w: 0, b: 0 }, houses: tiny, learningRate: 0.25, batchSize: 1, epochs: 2 };
      // an update halves the error of −2⁻²⁰
      const expected = { model: { w: 3 * 2 ** -23, b: 3 * 2 ** -23 }, losses: [2 ** -43, 2 ** -45] };
      check.close(student.train({ ...run, shuffle: asGiven }), expected, { absolute: 0 });
    },
  },
  {
    name: "starts every run from its arguments",
    hint: "Is anything left over from the run before?",
    run({ student, check }) {
      const run = {
        model,
        houses: [...houses],
        learningRate: 0.01,
        batchSize: 4,
        epochs: 1,
        shuffle: asGiven,
      };
      const expected = { model: { w: 2413 / 16, b: 403 / 8 }, losses: [4159035 / 4096] };
      check.close(student.train(run), expected);
      check.close(student.train(run), expected);
    },
  },
  {
    name: "leaves a long list and the line as they were",
    run({ student, check, random }) {
      const list = scattered(20, random);
      const shuffle = (some: Solution.House[]) => [...some].reverse();
      check.pure(() =>
        student.train({ model, houses: list, learningRate: 0.05, batchSize: 8, epochs: 2, shuffle }),
      );
    },
  },
  {
    name: "trains nothing in no epochs",
    hint: "How many epochs does your loop run before it asks whether to stop?",
    run({ student, check }) {
      const run = {
        model,
        houses: [...houses],
        learningRate: 0.1,
        batchSize: 2,
        epochs: 0,
        shuffle: asGiven,
      };
      check.close(student.train(run), { model, losses: [] });
    },
  },
] satisfies TestCase<typeof Solution>[];
