import type { Examples } from "../datasets/examples.ts";
import type { Objective } from "../objective.ts";
import type { Vector } from "../vector.ts";
import { everything, table } from "./table.ts";

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
  const { count, width, inputs: x, targets: y } = table(examples);
  const all = everything(count);
  const size = intercept ? width + 1 : width;

  function error(theta: Vector, row: number): number {
    let prediction = 0;
    for (let j = 0; j < width; j++) prediction += theta[j] * x[row * width + j];
    return prediction + (intercept ? theta[width] : 0) - y[row];
  }

  return {
    examples: count,
    value(theta, batch = all) {
      let sum = 0;
      for (let k = 0; k < batch.length; k++) sum += error(theta, batch[k]) ** 2;
      return sum / (2 * batch.length);
    },
    gradient(theta, batch = all, out = new Float64Array(size)) {
      out.fill(0);
      for (let k = 0; k < batch.length; k++) {
        const row = batch[k];
        const e = error(theta, row);
        for (let j = 0; j < width; j++) out[j] += e * x[row * width + j];
        if (intercept) out[width] += e;
      }
      for (let j = 0; j < size; j++) out[j] /= batch.length;
      return out;
    },
  };
}
