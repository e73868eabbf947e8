import { houses } from "@graded-descent/core/datasets";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "cuts the lecture's four houses into two pairs",
    run({ student, check }) {
      const [first, second, third, fourth] = houses;
      const expected = [
        [first, second],
        [third, fourth],
      ];
      check.equal(student.batches([...houses], 2), expected, "At which index does the second batch begin?");
    },
  },
  {
    name: "leaves the last batch short when the items do not divide evenly",
    points: 2,
    run({ student, check }) {
      const expected = [[1, 2, 3], [4, 5, 6], [7]];
      check.equal(
        student.batches([1, 2, 3, 4, 5, 6, 7], 3),
        expected,
        "What is left after two full batches?",
      );
    },
  },
  {
    name: "makes batches of one, and one batch of all",
    run({ student, check }) {
      check.equal(student.batches(["a", "b", "c"], 1), [["a"], ["b"], ["c"]]);
      check.equal(student.batches(["a", "b", "c"], 3), [["a", "b", "c"]], "How many batches is one of all?");
      check.equal(student.batches(["a", "b", "c"], 10), [["a", "b", "c"]], "Where do the items end?");
    },
  },
  {
    name: "makes no batches of no items",
    run({ student, check }) {
      check.equal(student.batches([], 4), [], "Is an empty batch a batch?");
    },
  },
  {
    name: "refuses a batch size of 0 or less with a RangeError",
    hint: "Is the batch size looked at before the loop begins?",
    run({ student, check }) {
      check.throws(() => student.batches([1, 2, 3], 0), { name: "RangeError" });
      check.throws(() => student.batches([1, 2, 3], -1), { name: "RangeError" });
    },
  },
  {
    name: "refuses a batch size that is no whole number with a RangeError",
    hint: "Which function of Number tells whole numbers from others?",
    run({ student, check }) {
      check.throws(() => student.batches([1, 2, 3], 2.5), { name: "RangeError" });
      check.throws(() => student.batches([1, 2, 3], Number.NaN), { name: "RangeError" });
    },
  },
] satisfies TestCase<typeof Solution>[];
