import { accumulate, asExamples, linearRegression, vec } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Parts of many sizes, with gradients of either sign. */
const anyParts = (count: number, length: number, random: () => number): Solution.Part[] =>
  Array.from({ length: count }, () => ({
    size: 1 + Math.floor(64 * random()),
    gradient: Array.from({ length }, () => 100 * (random() - 0.5)),
  }));

/** The gradients of single examples, cut into parts of these sizes. */
function partsOf(list: number[][], sizes: number[]): Solution.Part[] {
  let from = 0;
  return sizes.map((size) => {
    const own = list.slice(from, from + size);
    from += size;
    const gradient = own[0].map((_, i) => own.reduce((sum, g) => sum + g[i], 0) / size);
    return { size, gradient };
  });
}

export default [
  {
    name: "agrees with the reference on parts of many sizes",
    points: 3,
    hint: "By what does a part count, and what is the whole divided by?",
    run({ student, check, random }) {
      for (const [count, length] of [
        [2, 2],
        [3, 1],
        [7, 4],
        [20, 10],
      ]) {
        const parts = anyParts(count, length, random);
        check.close(student.accumulate(parts), accumulate(parts));
      }
    },
  },
  {
    name: "is the gradient of the one large batch, however it was cut",
    points: 3,
    run({ student, check, random }) {
      const list = Array.from({ length: 12 }, () => ({
        size: 1 + 2 * random(),
        price: 100 + 500 * random(),
      }));
      const singles = list.map(({ size, price }) => {
        const error = 150 * size + 50 - price;
        return [error * size, error];
      });
      const expected = linearRegression(asExamples(list)).gradient(vec(150, 50));
      for (const sizes of [[12], [6, 6], [5, 5, 2], [1, 11], [4, 1, 4, 3], Array<number>(12).fill(1)]) {
        const actual = student.accumulate(partsOf(singles, sizes));
        check.close(actual, expected, "How many examples speak for themselves in each part?");
      }
    },
  },
  {
    name: "is the same in whatever order the parts come",
    run({ student, check, random }) {
      const parts = anyParts(6, 3, random);
      const expected = accumulate(parts);
      for (const order of [[...parts].reverse(), [...parts.slice(4), ...parts.slice(0, 4)]]) {
        check.close(
          student.accumulate(order),
          expected,
          "Does the first part count more than others, or the last?",
        );
      }
    },
  },
  {
    name: "gives the same if parts are combined in stages",
    run({ student, check }) {
      const stage = student.accumulate([
        { size: 1, gradient: [8, 0] },
        { size: 3, gradient: [0, 4] },
      ]);
      check.close(stage, [2, 3], "What is the mean over these four examples?");
      const whole = student.accumulate([
        { size: 4, gradient: stage },
        { size: 4, gradient: [4, 5] },
      ]);
      check.close(whole, [3, 4]);
    },
  },
  {
    name: "stays the same if all parts are twice as large",
    run({ student, check }) {
      for (const factor of [1, 2, 50]) {
        const parts = [
          { size: factor, gradient: [6, -3] },
          { size: 2 * factor, gradient: [0, 9] },
        ];
        check.close(student.accumulate(parts), [2, 5], "Is the sum of the sizes what you divide by?");
      }
    },
  },
  {
    name: "keeps what all parts agree on, and cancels what they do not",
    run({ student, check }) {
      const parts = [
        { size: 5, gradient: [2 ** -20, 3] },
        { size: 15, gradient: [2 ** -20, -1] },
      ];
      check.close(student.accumulate(parts), [2 ** -20, 0], "Is anything rounded, or its sign lost?");
    },
  },
  {
    name: "finds the lecture's gradient from parts of 2, 1 and 1",
    run({ student, check }) {
      const parts = [
        { size: 2, gradient: [-18.75, -12.5] },
        { size: 1, gradient: [-100, -50] },
        { size: 1, gradient: [-187.5, -75] },
      ];
      check.close(student.accumulate(parts), [-81.25, -37.5], "Over how many houses is the mean taken?");
    },
  },
  {
    name: "starts again at every call",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      check.close(student.accumulate([{ size: 2, gradient: [1, 2, 3] }]), [1, 2, 3]);
      check.close(student.accumulate([{ size: 3, gradient: [4, 5] }]), [4, 5]);
      check.close(student.accumulate([{ size: 1, gradient: [6, 7] }]), [6, 7]);
    },
  },
  {
    name: "leaves many parts as they were",
    run({ student, check, random }) {
      const parts = anyParts(9, 5, random);
      check.pure(() => student.accumulate(parts), "In which list do you add up?");
    },
  },
] satisfies TestCase<typeof Solution>[];
