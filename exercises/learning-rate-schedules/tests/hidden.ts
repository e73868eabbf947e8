import { cosineAnnealing, exponentialDecay, stepDecay, warmUp } from "@graded-descent/core";
import type { TestCase } from "@graded-descent/grader";
import type * as Solution from "../solution.ts";

/** A whole number from 1 to `most`. */
const upTo = (most: number, random: () => number) => 1 + Math.floor(most * random());

export default [
  {
    name: "steps down as the reference does, on both sides of every step",
    points: 2,
    hint: "At which epoch does the second step begin, if `every` is 1, 3 or 7?",
    run({ student, check, random }) {
      for (const every of [1, 3, 7]) {
        const initial = random();
        const factor = 0.1 + 0.8 * random();
        const reference = stepDecay(initial, { every, factor });
        for (const epoch of [0, every - 1, every, every + 1, 2 * every - 1, 2 * every, 10 * every]) {
          check.close(student.stepDecay(initial, epoch, { every, factor }), reference(epoch));
        }
      }
    },
  },
  {
    name: "decays exponentially as the reference does, for long runs too",
    points: 2,
    hint: "How often has the rate been applied at epoch 0, and at epoch 200?",
    run({ student, check, random }) {
      for (const epoch of [0, 1, 2, 17, 200]) {
        const initial = 5 * random();
        const rate = 0.5 + 0.5 * random();
        const expected = exponentialDecay(initial, { rate })(epoch);
        check.close(student.exponentialDecay(initial, epoch, { rate }), expected, { absolute: 0 });
      }
    },
  },
  {
    name: "anneals as the reference does, at every epoch of some runs",
    points: 2,
    hint: "Over what range does the cosine go, and what is its height?",
    run({ student, check, random }) {
      for (let run = 0; run < 4; run++) {
        const epochs = upTo(20, random);
        const floor = random();
        const initial = floor + 2 * random();
        const reference = cosineAnnealing(initial, { steps: epochs, floor });
        for (let epoch = 0; epoch <= epochs; epoch++) {
          check.close(student.cosineAnnealing(initial, epoch, { epochs, floor }), reference(epoch));
        }
      }
    },
  },
  {
    name: "warms up as the reference does, and long after",
    points: 2,
    hint: "When does the line end, and what comes after it?",
    run({ student, check, random }) {
      for (const steps of [1, 2, 5, upTo(1000, random)]) {
        const initial = random();
        const reference = warmUp(initial, { steps });
        for (const step of [0, steps - 1, steps, steps + 1, 10 * steps]) {
          check.close(student.warmUp(initial, step, { steps }), reference(step));
        }
      }
    },
  },
  {
    name: "begins every decay at the initial rate",
    run({ student, check }) {
      const hint = "What does the formula give for epoch 0?";
      check.close(student.stepDecay(0.3, 0, { every: 5, factor: 0.1 }), 0.3, hint);
      check.close(student.exponentialDecay(0.3, 0, { rate: 0.1 }), 0.3, hint);
      check.close(student.cosineAnnealing(0.3, 0, { epochs: 5, floor: 0.1 }), 0.3, hint);
    },
  },
  {
    name: "does not move where there is nothing to decay, or nothing to warm up",
    hint: "What does a factor of 1 do, a floor as high as the start, a warm-up of one step?",
    run({ student, check }) {
      for (const t of [0, 1, 4]) {
        check.close(student.stepDecay(0.3, t, { every: 2, factor: 1 }), 0.3);
        check.close(student.exponentialDecay(0.3, t, { rate: 1 }), 0.3);
        check.close(student.cosineAnnealing(0.3, t, { epochs: 4, floor: 0.3 }), 0.3);
        check.close(student.warmUp(0.3, t, { steps: 1 }), 0.3);
      }
    },
  },
  {
    name: "is twice as high everywhere when the initial rate and the floor are",
    hint: "Is there a number in your code that belongs to one learning rate only?",
    run({ student, check }) {
      for (const t of [0, 2, 5]) {
        const rates = (scale: number) => [
          student.stepDecay(0.3 * scale, t, { every: 2, factor: 0.5 }),
          student.exponentialDecay(0.3 * scale, t, { rate: 0.9 }),
          student.cosineAnnealing(0.3 * scale, t, { epochs: 5, floor: 0.1 * scale }),
          student.warmUp(0.3 * scale, t, { steps: 4 }),
        ];
        check.close(
          rates(8),
          rates(1).map((rate) => 8 * rate),
        );
      }
    },
  },
  {
    name: "is symmetric about the middle of the cosine",
    run({ student, check, random }) {
      const epochs = 9;
      const [initial, floor] = [1 + random(), random()];
      for (let epoch = 0; epoch <= epochs; epoch++) {
        const there = student.cosineAnnealing(initial, epoch, { epochs, floor });
        const back = student.cosineAnnealing(initial, epochs - epoch, { epochs, floor });
        check.close(there + back, initial + floor, "Is the middle of your curve half way down?");
      }
    },
  },
  {
    name: "may be asked for the epochs in any order",
    hint: "Does the answer depend on what was asked before?",
    run({ student, check }) {
      for (const t of [7, 0, 3, 7, 3]) {
        check.close(student.stepDecay(1, t, { every: 3, factor: 0.5 }), 0.5 ** Math.floor(t / 3));
        check.close(student.exponentialDecay(1, t, { rate: 0.5 }), 0.5 ** t);
        check.close(student.warmUp(1, t, { steps: 8 }), (t + 1) / 8);
      }
    },
  },
] satisfies TestCase<typeof Solution>[];
