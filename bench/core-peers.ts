import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  adam,
  fit,
  generatedRegression,
  linearRegression,
  normal,
  type Objective,
  seeded,
  sgd,
} from "@graded-descent/core";
import * as tf from "@tensorflow/tfjs";

/** What is measured, and where it led: peers that end elsewhere have not done the same work. */
export interface Timing {
  milliseconds: number;
  firstParameter: number;
}

/** One way to run an epoch of linear regression from zero, and steps of Adam from zero. */
export interface CorePeer {
  epoch(batchSize: number): Timing;
  /** Milliseconds are those of one step. */
  adam(steps: number): Timing;
}

export const ROWS = 100_000;
export const FEATURES = 10;
export const PARAMETERS = 1_000_000;
const RATE = 0.001;

const examples = generatedRegression({ count: ROWS, features: FEATURES });
const random = seeded(1);
const grads = new Float64Array(PARAMETERS).map(() => normal(random));

/** Our own `fit`, without losses. */
export function core(): CorePeer {
  const regression = linearRegression(examples);
  const slope: Objective = { value: () => 0, gradient: () => grads };
  const weights = new Float64Array(FEATURES + 1);
  const parameters = new Float64Array(PARAMETERS);
  return {
    epoch(batchSize) {
      const run = { start: weights, epochs: 1, batchSize, losses: "none" as const };
      return timed(() => fit(regression, sgd({ learningRate: RATE }), run).params[0]);
    },
    adam(steps) {
      const run = { start: parameters, epochs: steps, losses: "none" as const };
      return timed(() => fit(slope, adam({ learningRate: RATE }), run).params[0], steps);
    },
  };
}

/** The loops one would write by hand, for any number of features and parameters. */
export function byHand(): CorePeer {
  const x = Float64Array.from(examples.inputs.flat());
  const y = Float64Array.from(examples.targets);
  return {
    epoch: (batchSize) => timed(() => handWrittenEpoch(x, y, new Float64Array(FEATURES + 1), batchSize)[0]),
    adam: (steps) => timed(() => handWrittenAdam(new Float64Array(PARAMETERS), steps)[0], steps),
  };
}

function handWrittenEpoch(x: Float64Array, y: Float64Array, theta: Float64Array, batchSize: number) {
  const features = theta.length - 1;
  const g = new Float64Array(features + 1);
  for (let from = 0; from < y.length; from += batchSize) {
    const to = Math.min(from + batchSize, y.length);
    g.fill(0);
    for (let i = from; i < to; i++) {
      let error = theta[features] - y[i];
      for (let j = 0; j < features; j++) error += theta[j] * x[i * features + j];
      for (let j = 0; j < features; j++) g[j] += error * x[i * features + j];
      g[features] += error;
    }
    for (let j = 0; j <= features; j++) theta[j] -= (RATE * g[j]) / (to - from);
  }
  return theta;
}

function handWrittenAdam(theta: Float64Array, steps: number) {
  const m = new Float64Array(theta.length);
  const v = new Float64Array(theta.length);
  for (let t = 1; t <= steps; t++) {
    const mCorrection = 1 - 0.9 ** t;
    const vCorrection = 1 - 0.999 ** t;
    for (let i = 0; i < theta.length; i++) {
      m[i] = 0.9 * m[i] + (1 - 0.9) * grads[i];
      v[i] = 0.999 * v[i] + (1 - 0.999) * grads[i] * grads[i];
      theta[i] -= (RATE * (m[i] / mCorrection)) / (Math.sqrt(v[i] / vCorrection) + 1e-8);
    }
  }
  return theta;
}

/**
 * TensorFlow.js on its CPU backend, as its guides have it: a loss, and an optimizer that differentiates it.
 *
 * In single precision, and where it is slow in part only, of which the whole is reckoned.
 */
export async function tensorflow(): Promise<CorePeer> {
  await tf.setBackend("cpu");
  const x = tf.tensor2d(examples.inputs.flat(), [ROWS, FEATURES], "float32");
  const y = tf.tensor2d(examples.targets, [ROWS, 1], "float32");
  const slope = tf.tensor1d(Float32Array.from(grads));

  function epoch(rows: number, batchSize: number): number {
    const optimizer = tf.train.sgd(RATE);
    const w = tf.variable(tf.zeros([FEATURES, 1]));
    const b = tf.variable(tf.scalar(0));
    for (let from = 0; from < rows; from += batchSize) {
      optimizer.minimize(() => {
        const size = Math.min(batchSize, rows - from);
        const error = x.slice(from, size).matMul(w).add(b).sub(y.slice(from, size));
        return error.square().mean().div(2);
      });
    }
    const [first] = w.dataSync();
    tf.dispose([w, b]);
    return first;
  }

  return {
    epoch(batchSize) {
      const rows = Math.min(ROWS, batchSize * 500);
      const { milliseconds, firstParameter } = timed(() => epoch(rows, batchSize));
      return {
        milliseconds: (milliseconds * ROWS) / rows,
        firstParameter: rows === ROWS ? firstParameter : Number.NaN,
      };
    },
    adam(steps) {
      const theta = tf.variable(tf.zeros([PARAMETERS]), true, "theta");
      const optimizer = tf.train.adam(RATE);
      const few = Math.min(steps, 2);
      const timing = timed(() => {
        for (let t = 0; t < few; t++) optimizer.applyGradients({ theta: slope as tf.Variable });
        return theta.dataSync()[0];
      }, few);
      optimizer.dispose();
      theta.dispose();
      return { ...timing, firstParameter: few === steps ? timing.firstParameter : Number.NaN };
    },
  };
}

/** The same in C, compiled with gcc -O3; nothing where there is no gcc. */
export function c(): CorePeer | undefined {
  const folder = mkdtempSync(join(tmpdir(), "graded-descent-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const program = join(folder, "core");
  try {
    execFileSync("gcc", ["-O3", join(import.meta.dirname, "core.c"), "-o", program, "-lm"]);
  } catch {
    return undefined;
  }
  const run = (...command: string[]): Timing => {
    const [milliseconds, firstParameter] = execFileSync(program, command, { encoding: "utf8" })
      .split(" ")
      .map(Number);
    return { milliseconds, firstParameter };
  };
  return {
    epoch: (batchSize) => run("epoch", String(batchSize), String(RATE)),
    adam: (steps) => run("adam", String(steps), String(RATE)),
  };
}

function timed(work: () => number, parts = 1): Timing {
  const start = performance.now();
  const firstParameter = work();
  return { milliseconds: (performance.now() - start) / parts, firstParameter };
}
