import { ofLength } from "../argument.ts";
import type { Batch } from "../batch-sampler.ts";
import type { Examples } from "../datasets/examples.ts";
import type { Objective } from "../objective.ts";
import type { Vector } from "../vector.ts";
import { everything, type Table, table } from "./table.ts";

/**
 * Linear regression under half the mean squared error.
 *
 *     ŷ = w·x + b        J(w, b) = 1/(2m) Σ (ŷ − y)²
 *     ∂J/∂w = 1/m Σ (ŷ − y) x        ∂J/∂b = 1/m Σ (ŷ − y)
 *
 * θ holds the weights, one for each input, and then the intercept b, unless `intercept` is false.
 * Texts that leave out the ½ get a gradient, and so a step, of twice the size.
 *
 * Throws a `RangeError` for no examples, or rows of different lengths.
 */
export function linearRegression(
  examples: Examples,
  { intercept = true }: { intercept?: boolean } = {},
): Required<Objective> {
  const data = table(examples);
  const all = everything(data.count);
  const size = intercept ? data.width + 1 : data.width;
  return {
    examples: data.count,
    value(theta, batch = all) {
      ofLength("theta", theta, size);
      let sum = 0;
      for (const row of batch) {
        const error = errorOf(data, theta, intercept ? theta[data.width] : 0, row);
        sum += error * error;
      }
      return sum / (2 * batch.length);
    },
    gradient(theta, batch = all, out = new Float64Array(size)) {
      ofLength("theta", theta, size);
      const b = intercept ? theta[data.width] : 0;
      const error =
        batch.length === 1 ? ofOne(data, theta, b, batch[0], out) : ofMany(data, theta, b, batch, out);
      if (intercept) out[data.width] = error;
      return out;
    },
  };
}

function errorOf({ width, inputs: x, targets: y }: Table, theta: Vector, b: number, row: number): number {
  const from = row * width;
  let prediction = 0;
  for (let j = 0; j < width; j++) prediction += theta[j] * x[from + j];
  return prediction + b - y[row];
}

/** Writes (ŷ − y) x of one row to `out` and returns ŷ − y. */
function ofOne(data: Table, theta: Vector, b: number, row: number, out: Vector): number {
  const { width, inputs: x } = data;
  const from = row * width;
  const error = errorOf(data, theta, b, row);
  for (let j = 0; j < width; j++) out[j] = error * x[from + j];
  return error;
}

/**
 * Writes the mean of (ŷ − y) x to `out` and returns the mean of ŷ − y, adding in the order of the batch.
 *
 * It takes four rows at a time, so that four sums are under way at once and each weight is read once for
 * the four; the additions are those of the plain loop, in the same order, and so is every bit of the result.
 */
function ofMany(data: Table, theta: Vector, b: number, batch: Batch, out: Vector): number {
  const { width, inputs: x, targets: y } = data;
  const count = batch.length;
  const inFours = count - (count % 4);
  let sum = 0;
  for (let j = 0; j < width; j++) out[j] = 0;
  for (let k = 0; k < inFours; k += 4) {
    const i0 = batch[k] * width;
    const i1 = batch[k + 1] * width;
    const i2 = batch[k + 2] * width;
    const i3 = batch[k + 3] * width;
    let p0 = 0;
    let p1 = 0;
    let p2 = 0;
    let p3 = 0;
    for (let j = 0; j < width; j++) {
      const w = theta[j];
      p0 += w * x[i0 + j];
      p1 += w * x[i1 + j];
      p2 += w * x[i2 + j];
      p3 += w * x[i3 + j];
    }
    const e0 = p0 + b - y[batch[k]];
    const e1 = p1 + b - y[batch[k + 1]];
    const e2 = p2 + b - y[batch[k + 2]];
    const e3 = p3 + b - y[batch[k + 3]];
    for (let j = 0; j < width; j++) {
      out[j] = out[j] + e0 * x[i0 + j] + e1 * x[i1 + j] + e2 * x[i2 + j] + e3 * x[i3 + j];
    }
    sum = sum + e0 + e1 + e2 + e3;
  }
  for (let k = inFours; k < count; k++) {
    const from = batch[k] * width;
    const error = errorOf(data, theta, b, batch[k]);
    for (let j = 0; j < width; j++) out[j] += error * x[from + j];
    sum += error;
  }
  for (let j = 0; j < width; j++) out[j] /= count;
  return sum / count;
}
