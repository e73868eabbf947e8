import { seeded } from "@graded-descent/core/random";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** The numbers from 0 up to, not including, count. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

export default [
  {
    name: "keeps every item, once",
    points: 2,
    run({ student, check, random }) {
      for (const count of [2, 3, 10, 20]) {
        const sorted = student.shuffle(upTo(count), random).sort((a, b) => a - b);
        check.equal(sorted, upTo(count), "Put your list back in order: what is missing, what comes twice?");
      }
    },
  },
  {
    name: "returns lists of one and none as they are",
    run({ student, check, random }) {
      check.equal(student.shuffle([], random), [], "How many orders does an empty list have?");
      check.equal(student.shuffle(["alone"], random), ["alone"], "How many orders do you know of one item?");
    },
  },
  {
    name: "uses the random numbers it is given",
    hint: "Where do your random numbers come from?",
    run({ student, check }) {
      const first = student.shuffle(upTo(20), seeded(1));
      check.equal(student.shuffle(upTo(20), seeded(1)), first);
      const other = student.shuffle(upTo(20), seeded(2));
      check.that(
        other.some((item, i) => item !== first[i]),
        "other random numbers gave the same order of 20 items",
      );
    },
  },
  {
    name: "makes each of the six orders of three items sooner or later",
    points: 2,
    run({ student, check, random }) {
      const seen = new Set<string>();
      for (let i = 0; i < 90; i++) seen.add(student.shuffle(["a", "b", "c"], random).join(""));
      // 6 · (5/6)⁹⁰: a fair shuffle misses one of the six but for one seed in two million
      check.equal(
        [...seen].sort(),
        ["abc", "acb", "bac", "bca", "cab", "cba"],
        "Among how many items is each place drawn? May an item stay where it is?",
      );
    },
  },
  {
    name: "leaves the items as they were",
    run({ student, check, random }) {
      check.pure(
        () => student.shuffle(["a", "b", "c", "d", "e"], random),
        "Which list do you swap items in?",
      );
    },
  },
] satisfies TestCase<typeof Solution>[];
