import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

const small = { smallest: 16, largest: 32 };
const medium = { smallest: 32, largest: 128 };
const large = { smallest: 128, largest: 512 };

/** A whole number from `from` to `to`, both included. */
const between = (from: number, to: number, random: () => number): number =>
  from + Math.floor((to - from + 1) * random());

export default [
  {
    name: "finds both sides of both edges",
    points: 3,
    hint: "To which row does each edge belong?",
    run({ student, check }) {
      check.equal(student.batchSizeRange(999), small);
      check.equal(student.batchSizeRange(1_000), medium);
      check.equal(student.batchSizeRange(1_001), medium);
      check.equal(student.batchSizeRange(99_999), medium);
      check.equal(student.batchSizeRange(100_000), medium);
      check.equal(student.batchSizeRange(100_001), large);
    },
  },
  {
    name: "handles any small data set, down to a single row",
    run({ student, check, random }) {
      for (const rows of [1, 2, 10, 16, 32, 100, between(1, 999, random)]) {
        check.equal(student.batchSizeRange(rows), small, "Does the table make an exception here?");
      }
    },
  },
  {
    name: "handles any medium data set",
    run({ student, check, random }) {
      const rows = Array.from({ length: 10 }, () => between(1_000, 100_000, random));
      for (const count of [1_023, 1_024, 10_000, ...rows]) {
        check.equal(
          student.batchSizeRange(count),
          medium,
          "Where does the middle row begin, and where does it end?",
        );
      }
    },
  },
  {
    name: "handles any large data set, however large",
    run({ student, check, random }) {
      for (const rows of [102_400, between(100_001, 2_000_000, random), 3e9, 5e12]) {
        check.equal(student.batchSizeRange(rows), large, "Does the table end somewhere?");
      }
    },
  },
  {
    name: "begins each row where the row before it ended",
    run({ student, check }) {
      const [first, second, third] = [800, 8_000, 800_000].map((rows) => student.batchSizeRange(rows));
      check.equal(first.largest, second.smallest, "Which number ends one row and begins the next?");
      check.equal(second.largest, third.smallest);
    },
  },
  {
    name: "gives a range whose ends are numbers, the smallest first",
    run({ student, check }) {
      for (const rows of [20, 2_000, 200_000]) {
        const { smallest, largest } = student.batchSizeRange(rows);
        check.equal([typeof smallest, typeof largest], ["number", "number"]);
        check.that(smallest < largest, "the smallest is not below the largest", "Which is which?");
      }
    },
  },
  {
    name: "answers each question by itself",
    hint: "Is anything left over from the call before?",
    run({ student, check }) {
      for (const [rows, expected] of [
        [200_000, large],
        [500, small],
        [5_000, medium],
        [500, small],
      ] as const) {
        check.equal(student.batchSizeRange(rows), expected);
      }
    },
  },
] satisfies TestCase<typeof Solution>[];
