import { houses } from "@graded-descent/core/datasets";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "prices a house of 2,000 square feet with the first guess",
    run({ student, check }) {
      check.close(student.predict({ w: 150, b: 50 }, 2), 350, "What is 150 · 2 + 50?");
    },
  },
  {
    name: "prices each of the lecture's four houses with the first guess",
    run({ student, check }) {
      const predicted = houses.map(({ size }) => student.predict({ w: 150, b: 50 }, size));
      check.close(predicted, [200, 275, 350, 425], "Which part of the price changes with the size?");
    },
  },
  {
    name: "predicts every price exactly with the line through all four houses",
    run({ student, check }) {
      for (const { size, price } of houses) {
        check.close(student.predict({ w: 200, b: 0 }, size), price, "Does it use the w and b it was given?");
      }
    },
  },
  {
    name: "says what is left of the price when the size is 0",
    run({ student, check }) {
      check.close(student.predict({ w: 150, b: 50 }, 0), 50, "What does b stand for?");
    },
  },
] satisfies TestCase<typeof Solution>[];
