import { epoch, updatesPerEpoch } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "agrees with the reference on every batch size up to one more than the examples",
    points: 3,
    hint: "When is one more update needed than full batches?",
    run({ student, check }) {
      for (const examples of [1, 2, 7, 24]) {
        for (let size = 1; size <= examples + 1; size++) {
          check.equal(student.updatesPerEpoch(examples, size), updatesPerEpoch(examples, size));
        }
      }
    },
  },
  {
    name: "agrees with the number of batches that are drawn",
    run({ student, check, random }) {
      for (let i = 0; i < 10; i++) {
        const examples = 1 + Math.floor(90 * random());
        const size = 1 + Math.floor(30 * random());
        const expected = [...epoch(examples, size)].length;
        check.equal(student.updatesPerEpoch(examples, size), expected, "Does every batch make one update?");
      }
    },
  },
  {
    name: "counts the updates on data sets of other sizes",
    run({ student, check }) {
      // 468.75 · 128 = 60000, 468.75 · 64 = 30000, 390.625 · 128 = 50000, 9.375 · 16 = 150
      for (const [examples, size, expected] of [
        [60000, 128, 469],
        [30000, 64, 469],
        [50000, 128, 391],
        [150, 16, 10],
      ]) {
        check.equal(
          student.updatesPerEpoch(examples, size),
          expected,
          "Does every data set hold 1000 images?",
        );
      }
    },
  },
  {
    name: "makes one update more as soon as one example is left over",
    hint: "What happens to a batch of one?",
    run({ student, check }) {
      check.equal(student.updatesPerEpoch(127, 64), 2);
      check.equal(student.updatesPerEpoch(128, 64), 2);
      check.equal(student.updatesPerEpoch(129, 64), 3);
      check.equal(student.updatesPerEpoch(1001, 1000), 2);
      check.equal(student.updatesPerEpoch(10_001, 10_000), 2);
      check.equal(student.updatesPerEpoch(1_000_001, 1_000_000), 2);
    },
  },
  {
    name: "makes half as many updates with batches twice as large",
    run({ student, check }) {
      for (let size = 1; size <= 256; size *= 2) {
        check.equal(student.updatesPerEpoch(512, size), 512 / size, "Does a larger batch make more updates?");
      }
    },
  },
  {
    name: "makes a single update for every batch size that holds all examples",
    run({ student, check }) {
      for (const size of [30, 31, 59, 60, 61, 1000]) {
        check.equal(student.updatesPerEpoch(30, size), 1, "How many batches hold 30 examples?");
      }
    },
  },
  {
    name: "makes none without examples, whatever the batch size",
    run({ student, check }) {
      for (const size of [1, 2, 1000]) {
        check.equal(student.updatesPerEpoch(0, size), 0, "How many batches hold nothing?");
      }
    },
  },
  {
    name: "starts to count again at every call",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      check.equal(student.updatesPerEpoch(10, 4), 3);
      check.equal(student.updatesPerEpoch(10, 4), 3);
      check.equal(student.updatesPerEpoch(4, 10), 1);
    },
  },
] satisfies TestCase<typeof Solution>[];
