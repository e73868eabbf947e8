import { type House, houses, noisyHouses } from "@graded-descent/core/datasets";
import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** The lecture's run, in the order given, unless a test says otherwise. */
const lecture = {
  model: { w: 150, b: 50 },
  houses: [...houses],
  learningRate: 0.01,
  epochs: 1,
  shuffle: (list: House[]) => list,
};

export default [
  {
    name: "trains for one epoch in batches of 2, as the lecture does",
    points: 2,
    run({ student, check }) {
      const actual = student.train({ ...lecture, batchSize: 2 });
      // in exact arithmetic
      const model = { w: 1940641 / 12800, b: 64953 / 1280 };
      const expected = { model, losses: [2468281145427 / 2621440000] };
      check.close(actual, expected, "Of which line is the loss, and of which houses?");
    },
  },
  {
    name: "goes on from epoch to epoch, with one loss for each",
    points: 2,
    run({ student, check }) {
      const actual = student.train({ ...lecture, batchSize: 4, epochs: 3 });
      const model = { w: 311986193 / 2048000, b: 52297593 / 1024000 };
      // exact fractions, the last one rounded to a double
      const losses = [4159035 / 4096, 98944317347 / 104857600, 877.847621643061];
      check.close(actual, { model, losses }, "Where does the second epoch begin?");
    },
  },
  {
    name: "divides a short last batch by its own size",
    run({ student, check }) {
      const { model } = student.train({ ...lecture, batchSize: 3 });
      const expected = { w: 97471 / 640, b: 244733 / 4800 };
      check.close(model, expected, "How many houses are in the last batch?");
    },
  },
  {
    name: "goes through the houses in the order that shuffle returns",
    run({ student, check }) {
      const shuffle = (list: House[]) => [...list].reverse();
      const { model } = student.train({ ...lecture, batchSize: 2, shuffle });
      const expected = { w: 1940401 / 12800, b: 64929 / 1280 };
      check.close(model, expected, "What do you do with the list that shuffle gives back?");
    },
  },
  {
    name: "asks for an order once an epoch, and hands over the houses as given",
    run({ student, check }) {
      const asked: House[][] = [];
      const shuffle = (list: House[]) => {
        asked.push(list);
        return [...list].reverse();
      };
      student.train({ ...lecture, batchSize: 1, epochs: 3, shuffle });
      check.equal(asked.length, 3, "In which of your two loops is shuffle called?");
      check.equal(asked, [houses, houses, houses], "Which list do you hand to shuffle?");
    },
  },
  {
    name: "leaves its arguments as they were",
    run({ student, check }) {
      check.pure(() => student.train({ ...lecture, batchSize: 2, epochs: 2 }));
    },
  },
] satisfies TestCase<typeof Solution>[];

/** The loss before and after each of thirty epochs of the student's own code, over forty noisy houses that begin elsewhere in each. */
export const trace: Trace<typeof Solution> = {
  kind: "curves",
  x: "epoch",
  y: "loss",
  lines({ student }) {
    const list = noisyHouses({ count: 40 });
    const model = { w: 150, b: 50 };
    const squares = list.map(({ size, price }) => (model.w * size + model.b - price) ** 2);
    const start = squares.reduce((sum, square) => sum + square, 0) / (2 * list.length);
    const losses = (batchSize: number) => {
      let from = 0;
      const shuffle = (some: House[]) => {
        from = (from + 7) % some.length;
        return [...some.slice(from), ...some.slice(0, from)];
      };
      const run = { model, houses: list, learningRate: 0.1, batchSize, epochs: 30, shuffle };
      return [start, ...student.train(run).losses];
    };
    return { stochastic: losses(1), "batches of 8": losses(8), batch: losses(40) };
  },
};
