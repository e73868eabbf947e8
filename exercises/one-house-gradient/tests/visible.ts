import { houses } from "@graded-descent/core/datasets";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "finds the gradient of the second house at the first guess",
    points: 2,
    run({ student, check }) {
      const actual = student.gradient({ w: 150, b: 50 }, { size: 1.5, price: 300 });
      check.close(actual, { w: -37.5, b: -25 }, "The error is 275 − 300. Where does the size come in?");
    },
  },
  {
    name: "finds it for the third house, after one step of learning",
    run({ student, check }) {
      // this line says 351, the house was sold for 400
      const actual = student.gradient({ w: 150.375, b: 50.25 }, { size: 2, price: 400 });
      check.close(actual, { w: -98, b: -49 }, "Is the prediction made with the line that was passed in?");
    },
  },
  {
    name: "has one sign where the line is too high, and the other where it is too low",
    hint: "Predicted minus price, or price minus predicted?",
    run({ student, check }) {
      const house = { size: 2, price: 400 };
      check.close(student.gradient({ w: 200, b: 50 }, house), { w: 100, b: 50 });
      check.close(student.gradient({ w: 200, b: -50 }, house), { w: -100, b: -50 });
    },
  },
  {
    name: "is zero where the prediction is exact",
    run({ student, check }) {
      for (const house of houses) {
        check.close(
          student.gradient({ w: 200, b: 0 }, house),
          { w: 0, b: 0 },
          "How large is the error here?",
        );
      }
    },
  },
] satisfies TestCase<typeof Solution>[];
