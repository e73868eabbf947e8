import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

const small = { smallest: 16, largest: 32 };
const medium = { smallest: 32, largest: 128 };
const large = { smallest: 128, largest: 512 };

export default [
  {
    name: "starts small data sets at 16 to 32",
    run({ student, check }) {
      check.equal(student.batchSizeRange(500), small, "Which row of the table is this?");
    },
  },
  {
    name: "starts medium ones at 32 to 128",
    run({ student, check }) {
      check.equal(student.batchSizeRange(50_000), medium, "Which row of the table is this?");
    },
  },
  {
    name: "starts large ones at 128 to 512",
    run({ student, check }) {
      check.equal(student.batchSizeRange(1_000_000), large, "Which row of the table is this?");
    },
  },
  {
    name: "counts the lecture's 1000 images as medium, and 999 as small",
    points: 2,
    run({ student, check }) {
      check.equal(student.batchSizeRange(1_000), medium, "Is 1,000 under 1,000?");
      check.equal(student.batchSizeRange(999), small);
    },
  },
] satisfies TestCase<typeof Solution>[];
