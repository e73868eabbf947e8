import { descend, linearRegression, normal, seeded, sgd, vec } from "@graded-descent/core";
import { frame } from "@graded-descent/figures/plot/frame.ts";
import { levelCurves } from "@graded-descent/figures/plot/level-curves.ts";
import type { Point } from "@graded-descent/figures/plot/PathLine.tsx";

const SEED = 11;
const EXAMPLES = 60;

/** The picture on the course map: its size, and what it covers, in weight and bias. */
export const width = 460;
export const height = 360;
export const x = { from: -1.6, to: 3.2 };
export const y = { from: -2.6, to: 1.4 };

const random = seeded(SEED);
const inputs = Array.from({ length: EXAMPLES }, () => [0.9 * normal(random) + 1.1]);
const targets = inputs.map(([input]) => 1.7 * input - 1 + 1.1 * normal(random));
const loss = linearRegression({ inputs, targets });

function walk(batchSize: number, updates: number, learningRate: number): Point[] {
  const { path } = descend(loss, sgd({ learningRate }), {
    start: vec(-1.1, -0.3),
    epochs: Math.ceil((updates * batchSize) / EXAMPLES),
    batchSize,
    random: seeded(SEED),
  });
  return path.slice(0, updates + 1).map(([w, b]) => [thousandths(w), thousandths(b)]);
}

const thousandths = (value: number) => Math.round(1000 * value) / 1000;

/** One loss, one start, three ways down: all examples a step, ten of them, one. */
export const paths = {
  batch: walk(EXAMPLES, 70, 0.12),
  "mini-batch": walk(6, 70, 0.12),
  stochastic: walk(1, 80, 0.09),
};

const SIDE = 72;

/** The loss all over the picture, row by row from the bottom left. */
const grid = Array.from({ length: SIDE * SIDE }, (_, i) => {
  const w = x.from + ((i % SIDE) / (SIDE - 1)) * (x.to - x.from);
  const b = y.from + (Math.floor(i / SIDE) / (SIDE - 1)) * (y.to - y.from);
  return loss.value(vec(w, b));
});

/** Its level curves, over the whole picture. */
export const curves = levelCurves(grid, frame(x, y, { left: 0, top: 0, width, height }));
