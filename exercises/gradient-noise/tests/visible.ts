import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** The lecture's houses at w = 150, b = 50: what each says about b. */
const ofHouses = [0, -25, -50, -75];

export default [
  {
    name: "finds the noise of pairs of the lecture's houses",
    points: 2,
    run({ student, check }) {
      // the means of the six pairs
      const means = [-12.5, -25, -37.5, -37.5, -50, -62.5];
      const expected = means.reduce((sum, mean) => sum + (mean + 37.5) ** 2, 0) / 6;
      check.close(
        student.noiseOfMean(ofHouses, 2),
        expected,
        "S² is 3125 / 3. What becomes of it for pairs?",
      );
    },
  },
  {
    name: "finds the noise of single houses",
    run({ student, check }) {
      // each is a batch: 37.5² + 12.5² + 12.5² + 37.5² = 3125, over the four of them
      check.close(student.noiseOfMean(ofHouses, 1), 3125 / 4, "How much of S² is left of 1 − b/N?");
    },
  },
  {
    name: "is 0 for a batch of all examples",
    run({ student, check }) {
      check.close(student.noiseOfMean(ofHouses, 4), 0, "How many different batches of all are there?");
      check.close(student.noiseOfMean([3, 8], 2), 0);
    },
  },
  {
    name: "is 0 where all gradients are equal",
    run({ student, check }) {
      for (const size of [1, 2, 3]) {
        check.close(student.noiseOfMean([6, 6, 6], size), 0, "How far are these gradients from their mean?");
      }
    },
  },
  {
    name: "leaves the gradients as they were",
    run({ student, check }) {
      check.pure(() => student.noiseOfMean([-75, 0, -25, -50], 3));
    },
  },
] satisfies TestCase<typeof Solution>[];
