import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "keeps every fraction of a price",
    hint: "Is anything rounded on the way?",
    run({ student, check }) {
      check.close(student.predict({ w: 0.25, b: 0.125 }, 0.5), 1 / 4);
      check.close(student.predict({ w: 150.8125, b: 50.375 }, 1.5), 276.59375);
    },
  },
  {
    name: "predicts with a level line, and with one that falls as houses get larger",
    run({ student, check }) {
      check.close(student.predict({ w: 0, b: 300 }, 2.5), 300, "What does a slope of 0 say?");
      check.close(student.predict({ w: -30, b: 700 }, 2.5), 625, "Does the sign of w still matter?");
    },
  },
  {
    name: "lets a bad line predict a price below zero",
    hint: "Is a wrong price yours to repair here?",
    run({ student, check }) {
      check.close(student.predict({ w: 150, b: -500 }, 2), -200);
      check.close(student.predict({ w: -10, b: -7 }, 1), -17);
    },
  },
  {
    name: "works where sizes are in square feet too",
    hint: "Does the formula know about units?",
    run({ student, check }) {
      check.close(student.predict({ w: 0.15, b: 50 }, 2500), 425);
      check.close(student.predict({ w: 812.65, b: 50.375 }, 1000), 812700.375);
    },
  },
  {
    name: "answers the same whatever it was asked before",
    hint: "Does one call leave something behind for the next?",
    run({ student, check }) {
      check.close(student.predict({ w: 7, b: 3 }, 2), 17);
      check.close(student.predict({ w: 7, b: 3 }, 4), 31);
      check.close(student.predict({ w: 5, b: 4 }, 2), 14);
      check.close(student.predict({ w: 7, b: 3 }, 2), 17);
    },
  },
  {
    name: "rises by the slope for every thousand square feet more",
    points: 2,
    run({ student, check, random }) {
      for (let i = 0; i < 20; i++) {
        const line = { w: 400 * random() - 200, b: 400 * random() - 200 };
        const size = 4 * random();
        const rise = student.predict(line, size + 1) - student.predict(line, size);
        check.close(rise, line.w, { absolute: 1e-9, hint: "What is w multiplied by?" });
      }
    },
  },
  {
    name: "starts from the intercept on any line",
    points: 2,
    run({ student, check, random }) {
      for (let i = 0; i < 20; i++) {
        const line = { w: 400 * random() - 200, b: 400 * random() - 200 };
        const size = 4 * random();
        const start = student.predict(line, size) - line.w * size;
        check.close(start, line.b, { absolute: 1e-9, hint: "What is added, and with which sign?" });
      }
    },
  },
  {
    name: "leaves the line as it was",
    run({ student, check }) {
      check.pure(() => student.predict({ w: 150, b: 50 }, 2));
    },
  },
] satisfies TestCase<typeof Solution>[];
