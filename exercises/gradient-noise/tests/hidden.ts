import { varianceOfMean } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** Numbers of either sign, in no order. */
const anyNumbers = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, () => 100 * (random() - 0.3));

/** S², by the distances between all pairs: Σ (gᵢ − gⱼ)² over N (N − 1). */
function variance(gradients: number[]): number {
  const count = gradients.length;
  let squares = 0;
  for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) squares += (gradients[i] - gradients[j]) ** 2;
  return squares / (count * (count - 1));
}

/** The means of all batches one can draw. */
function means(gradients: number[], size: number, from = 0, sum = 0, left = size): number[] {
  if (left === 0) return [sum / size];
  return gradients.slice(from).flatMap((g, k) => means(gradients, size, from + k + 1, sum + g, left - 1));
}

export default [
  {
    name: "is the mean squared distance over all batches one can draw",
    points: 3,
    hint: "Is the mean squared distance over all batches what you return?",
    run({ student, check, random }) {
      for (const count of [2, 5, 7]) {
        const gradients = anyNumbers(count, random);
        const [full] = means(gradients, count);
        for (let size = 1; size <= count; size++) {
          const all = means(gradients, size);
          const expected = all.reduce((sum, mean) => sum + (mean - full) ** 2, 0) / all.length;
          check.close(student.noiseOfMean(gradients, size), expected);
        }
      }
    },
  },
  {
    name: "agrees with the reference on hundreds of gradients",
    points: 2,
    hint: "By what is the sum of the squares divided, and by what the variance?",
    run({ student, check, random }) {
      for (const count of [12, 200]) {
        const gradients = anyNumbers(count, random);
        for (const batchSize of [1, 4, 11]) {
          const expected = varianceOfMean(variance(gradients), { batchSize, count });
          check.close(student.noiseOfMean(gradients, batchSize), expected);
        }
      }
    },
  },
  {
    name: "is the variance of the values themselves for batches of one",
    run({ student, check }) {
      // the squared distances add up to 32, over 8 values
      const gradients = [2, 4, 4, 4, 5, 5, 7, 9];
      check.close(student.noiseOfMean(gradients, 1), 4, "How many batches of one are there?");
    },
  },
  {
    name: "falls a little faster than the batch grows",
    run({ student, check, random }) {
      const gradients = anyNumbers(100, random);
      // (1/b − 1/N) as a multiple of (1 − 1/N)
      const single = student.noiseOfMean(gradients, 1);
      for (const size of [2, 10, 50, 99]) {
        const expected = (single * (100 / size - 1)) / 99;
        check.close(
          student.noiseOfMean(gradients, size),
          expected,
          "What does a batch of b win over a single example?",
        );
      }
    },
  },
  {
    name: "is 0 once a batch holds all examples",
    run({ student, check, random }) {
      for (const count of [2, 3, 10, 31]) {
        const actual = student.noiseOfMean(anyNumbers(count, random), count);
        check.close(actual, 0, "What is left to guess?");
      }
    },
  },
  {
    name: "stays the same if all gradients are shifted, or change their sign",
    run({ student, check }) {
      for (const gradients of [
        [0, -25, -50, -75],
        [75, 50, 25, 0],
        [1000, 1025, 1050, 1075],
      ]) {
        const hint = "From where are the distances measured?";
        check.close(student.noiseOfMean(gradients, 2), 3125 / 12, hint);
      }
    },
  },
  {
    name: "is the same in whatever order the gradients come",
    run({ student, check }) {
      for (const gradients of [
        [-75, 0, -50, -25],
        [-25, -75, 0, -50],
      ]) {
        // 3125 / 3 / 3 · 1/4
        check.close(student.noiseOfMean(gradients, 3), 3125 / 36, "Which gradients does your sum run over?");
      }
    },
  },
  {
    name: "grows ninefold when the gradients grow threefold",
    run({ student, check }) {
      // S² is 1/2 for 1 and 2: 1/2 · (1 − 1/2)
      check.close(student.noiseOfMean([1, 2], 1), 1 / 4);
      check.close(student.noiseOfMean([3, 6], 1), 9 / 4, "In which unit is a variance?");
      check.close(student.noiseOfMean([2 ** -20, 2 ** -19], 1), 2 ** -42, { relative: 1e-9, absolute: 0 });
    },
  },
  {
    name: "starts again at every call",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      check.close(student.noiseOfMean([0, 2, 4], 1), 8 / 3);
      check.close(student.noiseOfMean([0, 2, 4], 2), 2 / 3);
      check.close(student.noiseOfMean([5, 9], 1), 4);
    },
  },
  {
    name: "leaves a long list of gradients as it was",
    run({ student, check, random }) {
      const gradients = anyNumbers(40, random);
      check.pure(() => student.noiseOfMean(gradients, 7));
    },
  },
] satisfies TestCase<typeof Solution>[];
