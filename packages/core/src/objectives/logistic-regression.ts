import { ofLength } from "../argument.ts";
import type { Examples } from "../datasets/examples.ts";
import type { Objective } from "../objective.ts";
import type { Vector } from "../vector.ts";
import { everything, labelled } from "./table.ts";

/**
 * Logistic regression under the log loss, for targets 0 and 1.
 *
 *     p = σ(w·x + b) = 1 / (1 + e^−(w·x + b))
 *     J(w, b) = −1/m Σ [ y ln p + (1 − y) ln(1 − p) ]
 *     ∂J/∂w = 1/m Σ (p − y) x        ∂J/∂b = 1/m Σ (p − y)
 *
 * θ holds the weights, one for each input, and then the intercept b. `probability` is p for one row of
 * inputs. Throws a `RangeError` for no examples, rows of different lengths, or a target other than 0 and 1.
 */
export function logisticRegression(
  examples: Examples,
): Required<Objective> & { probability(theta: Vector, input: ArrayLike<number>): number } {
  const { count, width, inputs: x, targets: y } = labelled(examples);
  const all = everything(count);

  function score(theta: Vector, input: ArrayLike<number>, from: number): number {
    let z = 0;
    for (let j = 0; j < width; j++) z += theta[j] * input[from + j];
    return z + theta[width];
  }

  return {
    examples: count,
    probability: (theta, input) => sigmoid(score(theta, input, 0)),
    value(theta, batch = all) {
      ofLength("theta", theta, width + 1);
      let sum = 0;
      for (const row of batch) sum += logLoss(score(theta, x, row * width), y[row]);
      return sum / batch.length;
    },
    gradient(theta, batch = all, out = new Float64Array(width + 1)) {
      ofLength("theta", theta, width + 1);
      out.fill(0);
      for (let k = 0; k < batch.length; k++) {
        const row = batch[k];
        const error = sigmoid(score(theta, x, row * width)) - y[row];
        for (let j = 0; j < width; j++) out[j] += error * x[row * width + j];
        out[width] += error;
      }
      for (let j = 0; j <= width; j++) out[j] /= batch.length;
      return out;
    },
  };
}

/** 1 / (1 + e⁻ᶻ). */
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** −y ln σ(z) − (1 − y) ln(1 − σ(z)), written so that no large z overflows. */
export const logLoss = (z: number, y: number): number =>
  Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
