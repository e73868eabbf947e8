import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "counts the lecture's updates on 1000 images",
    points: 2,
    hint: "How many batches of this size does it take to see 1000 images?",
    run({ student, check }) {
      check.equal(student.updatesPerEpoch(1000, 1000), 1);
      check.equal(student.updatesPerEpoch(1000, 2), 500);
      check.equal(student.updatesPerEpoch(1000, 50), 20);
    },
  },
  {
    name: "counts a short last batch as well",
    points: 2,
    run({ student, check }) {
      // 15 batches of 64 are 960 images
      check.equal(student.updatesPerEpoch(1000, 64), 16, "Who learns from the last 40 images?");
      check.equal(student.updatesPerEpoch(7, 3), 3, "How many items are in the third batch?");
    },
  },
  {
    name: "makes no extra update when all batches are full",
    run({ student, check }) {
      check.equal(student.updatesPerEpoch(6, 3), 2, "What is left after two batches of 3?");
      check.equal(student.updatesPerEpoch(1, 1), 1);
    },
  },
  {
    name: "makes one update when the batch size is larger than the number of examples",
    run({ student, check }) {
      check.equal(student.updatesPerEpoch(40, 64), 1, "How many batches hold 40 examples?");
    },
  },
  {
    name: "makes none when there are no examples",
    run({ student, check }) {
      check.equal(student.updatesPerEpoch(0, 64), 0, "How many batches hold nothing?");
    },
  },
] satisfies TestCase<typeof Solution>[];
