import { readFileSync } from "node:fs";
import { adagrad, adam, momentum, nesterov, type Optimizer, rmsprop, sgd } from "@graded-descent/core";
import { expect, test } from "vitest";
import { walk } from "../descent/run.ts";
import { surfaceOf } from "../descent/surface.ts";
import { STEPS, type StepExercise } from "../state/settings.ts";
import { defaults } from "../state/state.ts";
import { functionOf, studentRule } from "./student-rule.ts";

const surface = surfaceOf(defaults("noisy-houses"));
const plan = { start: [-30, 60] as [number, number], updates: 25, batchSize: 10, seed: 3 };
const learningRate = () => 0.05;

/** What a right submission exports: the exercise's own solution. */
const solutionOf = (step: StepExercise): Promise<Record<string, (...args: unknown[]) => unknown>> =>
  import(`../../../../../../exercises/${step}/solution.ts`);

const ours: Record<StepExercise, Optimizer<never>> = {
  step: sgd({ learningRate }),
  momentum: momentum({ learningRate, beta: 0.9 }),
  nesterov: nesterov({ learningRate, beta: 0.9 }),
  adagrad: adagrad({ learningRate, epsilon: 1e-8 }),
  rmsprop: rmsprop({ learningRate, decay: 0.9, epsilon: 1e-8 }),
  adam: adam({ learningRate, epsilon: 1e-8 }),
} as Record<StepExercise, Optimizer<never>>;

test.each(STEPS)(
  "the solution of %s walks where our rule does, called as the exercise's tests call it",
  async (step) => {
    const solution = await solutionOf(step);
    const ask = (name: string, args: unknown[]) => solution[name](...args);
    const mine = walk(
      surface,
      (gradientAt) => studentRule(step, { ask, learningRate, beta: 0.9, gradientAt }),
      plan,
    );
    const reference = walk(surface, () => ours[step] as Optimizer<unknown>, plan);
    expect(mine.error).toBeUndefined();
    const tests = readFileSync(
      new URL(`../../../../../../exercises/${step}/tests/visible.ts`, import.meta.url),
      "utf8",
    );
    expect(tests).toContain(`student.${functionOf(step)}(`);
    mine.points.forEach(([x, y], i) => {
      expect(x).toBeCloseTo(reference.points[i][0], 8);
      expect(y).toBeCloseTo(reference.points[i][1], 8);
    });
  },
);

test.each([undefined, null, 7, [1], [1, "2"], { params: [1, 2] }])(
  "a step that returns %j ends the walk, and says what was asked for",
  (answer) => {
    let calls = 0;
    const ask = (_: string, [params]: unknown[]) => (calls++ < 3 ? params : answer);
    const { points, error } = walk(
      surface,
      (gradientAt) => studentRule("step", { ask, learningRate, beta: 0.9, gradientAt }),
      plan,
    );
    expect(points.length).toBe(4);
    expect(error).toBe("`step` returned no list of 2 parameters");
  },
);
