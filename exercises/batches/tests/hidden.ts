import { epoch } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** The numbers from 0 up to, not including, count. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

export default [
  {
    name: "agrees with the reference on every size up to one more than the items",
    points: 3,
    run({ student, check }) {
      for (const count of [1, 2, 5, 12]) {
        for (let size = 1; size <= count + 1; size++) {
          const expected = Array.from(epoch(count, size), (batch) => [...batch]);
          check.equal(student.batches(upTo(count), size), expected, "Where does each batch begin and end?");
        }
      }
    },
  },
  {
    name: "gives every item back once and in order",
    points: 2,
    run({ student, check, random }) {
      for (const size of [3, 7, 16]) {
        const items = upTo(50).map(() => Math.floor(10 * random()));
        check.equal(
          student.batches(items, size).flat(),
          items,
          "Put your batches in a row: what is missing or moved?",
        );
      }
    },
  },
  {
    name: "fills every batch but the last",
    run({ student, check }) {
      for (const [count, size, last] of [
        [23, 5, 3],
        [24, 8, 8],
        [64, 63, 1],
      ]) {
        const lengths = student.batches(upTo(count), size).map((batch) => batch.length);
        const expected = [...upTo(Math.ceil(count / size) - 1).map(() => size), last];
        check.equal(lengths, expected, "Which of your batches are full?");
      }
    },
  },
  {
    name: "keeps items such as 0, an empty text, null and NaN",
    run({ student, check }) {
      const items = [0, "", false, null, undefined, Number.NaN, null];
      const expected = [[0, "", false], [null, undefined, Number.NaN], [null]];
      check.equal(
        student.batches<unknown>(items, 3),
        expected,
        "Does your code ask whether an item is there?",
      );
    },
  },
  {
    name: "keeps items that are lists themselves",
    hint: "Does your code look inside the items?",
    run({ student, check }) {
      const items = [[1, 2], [], [3]];
      check.equal(student.batches(items, 2), [[[1, 2], []], [[3]]]);
      check.equal(student.batches(items, 1), [[[1, 2]], [[]], [[3]]]);
    },
  },
  {
    name: "keeps items in no order, equal ones too",
    run({ student, check }) {
      check.equal(
        student.batches([10, 9, 2, 2, 10], 2),
        [[10, 9], [2, 2], [10]],
        "Who asked for another order?",
      );
    },
  },
  {
    name: "starts again at every call",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      check.equal(student.batches([1, 2, 3], 2), [[1, 2], [3]]);
      check.equal(student.batches([4, 5], 2), [[4, 5]]);
      check.equal(student.batches([], 2), []);
    },
  },
  {
    name: "refuses an invalid batch size however many items there are",
    hint: "For which batch sizes does the task ask for a RangeError?",
    run({ student, check }) {
      for (const size of [0, -3, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        check.throws(() => student.batches([], size), { name: "RangeError" });
        check.throws(() => student.batches(upTo(6), size), { name: "RangeError" });
        check.throws(() => student.batches(["one"], size), { name: "RangeError" });
      }
    },
  },
  {
    name: "leaves the items as they were",
    run({ student, check }) {
      check.pure(
        () => student.batches([7, 1, 4, 4, 0, 9, 2], 3),
        "Are the items still there after your function has run?",
      );
    },
  },
] satisfies TestCase<typeof Solution>[];
