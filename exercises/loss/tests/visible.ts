import { houses } from "@graded-descent/core/datasets";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "finds the loss of the first guess on the four houses",
    points: 2,
    hint: "The squared errors add up to 8750. What are they divided by?",
    run({ student, check }) {
      check.close(student.loss({ w: 150, b: 50 }, [...houses]), 1093.75);
    },
  },
  {
    name: "is 0 for the line through all four houses",
    run({ student, check }) {
      check.close(student.loss({ w: 200, b: 0 }, [...houses]), 0, "How large is each error here?");
    },
  },
  {
    name: "finds the loss on a single house",
    run({ student, check }) {
      // the line says 275, the house was sold for 300
      check.close(
        student.loss({ w: 150, b: 50 }, [{ size: 1.5, price: 300 }]),
        25 ** 2 / 2,
        "What is m here?",
      );
    },
  },
  {
    name: "counts an error below zero as much as one above",
    hint: "What does the square do to the sign?",
    run({ student, check }) {
      const flat = { w: 0, b: 100 };
      check.close(student.loss(flat, [{ size: 1, price: 110 }]), 50);
      check.close(student.loss(flat, [{ size: 1, price: 90 }]), 50);
    },
  },
  {
    name: "does not let errors of opposite sign cancel",
    run({ student, check }) {
      const around = [
        { size: 1, price: 110 },
        { size: 1, price: 90 },
      ];
      check.close(student.loss({ w: 0, b: 100 }, around), 50, "Which comes first, the square or the sum?");
    },
  },
] satisfies TestCase<typeof Solution>[];
