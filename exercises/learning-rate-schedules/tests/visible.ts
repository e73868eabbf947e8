import type { TestCase, Trace } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

export default [
  {
    name: "steps down at every tenth epoch, and not before",
    hint: "How many whole tens are there in 9, in 10 and in 11?",
    run({ student, check }) {
      const tens = { every: 10, factor: 0.5 };
      for (const epoch of [0, 1, 9]) check.close(student.stepDecay(0.1, epoch, tens), 0.1);
      for (const epoch of [10, 11, 19]) check.close(student.stepDecay(0.1, epoch, tens), 0.05);
      check.close(student.stepDecay(0.1, 30, tens), 0.0125);
    },
  },
  {
    name: "decays exponentially, by the same share each epoch",
    hint: "What is left after one epoch, and after one more?",
    run({ student, check }) {
      const rates = [0, 1, 2, 3].map((epoch) => student.exponentialDecay(8, epoch, { rate: 0.75 }));
      check.close(rates, [8, 6, 4.5, 3.375]);
    },
  },
  {
    name: "anneals from the initial rate to the floor, half way at half time",
    hint: "What is 1 + cos at 0, at π / 2 and at π?",
    run({ student, check }) {
      const options = { epochs: 20, floor: 0.2 };
      check.close(student.cosineAnnealing(1, 0, options), 1);
      check.close(student.cosineAnnealing(1, 10, options), 0.6);
      check.close(student.cosineAnnealing(1, 20, options), 0.2);
    },
  },
  {
    name: "changes slowly at both ends of the cosine",
    run({ student, check }) {
      // cos(π / 3) = 1/2 and cos(2π / 3) = −1/2
      const rates = [0, 1, 2, 3].map((epoch) => student.cosineAnnealing(8, epoch, { epochs: 3, floor: 0 }));
      check.close(rates, [8, 6, 2, 0], "Of what angle is the cosine a third of the way?");
    },
  },
  {
    name: "warms up in equal steps and then stays",
    hint: "What share does step 0 get, and which step is the first to get all?",
    run({ student, check }) {
      const rates = [0, 1, 2, 3, 4, 100].map((step) => student.warmUp(0.5, step, { steps: 4 }));
      check.close(rates, [0.125, 0.25, 0.375, 0.5, 0.5, 0.5]);
    },
  },
] satisfies TestCase<typeof Solution>[];

/** Each schedule for thirty epochs, or thirty steps, from a rate of 0.1. */
export const trace: Trace<typeof Solution> = {
  kind: "curves",
  x: "epoch (step, for the warm-up)",
  y: "learning rate",
  lines({ student }) {
    const curve = (rateAt: (t: number) => number) => Array.from({ length: 31 }, (_, t) => rateAt(t));
    return {
      "step decay": curve((t) => student.stepDecay(0.1, t, { every: 10, factor: 0.5 })),
      "exponential decay": curve((t) => student.exponentialDecay(0.1, t, { rate: 0.9 })),
      "cosine annealing": curve((t) => student.cosineAnnealing(0.1, t, { epochs: 30, floor: 0.02 })),
      "warm-up": curve((t) => student.warmUp(0.1, t, { steps: 10 })),
    };
  },
};
