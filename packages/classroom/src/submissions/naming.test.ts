import { expect, test } from "vitest";
import { studentOf } from "./handed-in.ts";
import { named } from "./naming.ts";

const slugs = ["step", "loss", "batch-descent", "mini-batch-descent"];
const ann = [studentOf("Ann Lee", { canvas: "1042", email: "annlee@example.org" })];

test.each([
  ["step.ts", "step", 0],
  ["Step.TS", "step", 0],
  ["step (1).ts", "step", 1],
  ["step-2.ts", "step", 2],
  ["step_v3.ts", "step", 3],
  ["step.ts.txt", "step", 0],
  ["step.js", "step", 0],
  ["05_step_final.ts", "step", 0],
  ["Ann Lee - step.ts", "step", 0],
  ["step_1042.ts", "step", 1042],
  ["miniBatchDescent.ts", "mini-batch-descent", 0],
  ["mini batch descent.ts", "mini-batch-descent", 0],
  ["batch_descent.ts", "batch-descent", 0],
  ["ｓｔｅｐ.ts", "step", 0],
  ["step/solution.ts", "step", 0],
  ["hw1/loss/src/index.ts", "loss", 0],
  ["loss.zip/main.ts", "loss", 0],
])("%s names %s", (path, exercise, copy) => {
  expect(named(path, slugs, ann)).toEqual({ exercise, copy });
});

test.each(["essay.ts", "step-loss.ts", "footstep.ts", "step/helpers.ts", "solution.ts", "bob-step.ts"])(
  "%s names none",
  (path) => {
    expect(named(path, slugs, ann)).toBeUndefined();
  },
);
