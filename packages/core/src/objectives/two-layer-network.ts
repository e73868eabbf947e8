import { ofLength, wholeNumber } from "../argument.ts";
import type { Examples } from "../datasets/examples.ts";
import type { Objective } from "../objective.ts";
import { normal, type Random } from "../random.ts";
import type { Vector } from "../vector.ts";
import { logLoss, sigmoid } from "./logistic-regression.ts";
import { everything, labelled } from "./table.ts";

/** A network as an objective, with what else one does with it. */
export interface TwoLayerNetwork extends Required<Objective> {
  /** Parameters to start from: weights drawn with deviation 1/√(inputs of the layer), biases 0. */
  start(random: Random): Vector;
  /** The probability of target 1 for one row of inputs. */
  probability(theta: Vector, input: ArrayLike<number>): number;
}

/**
 * A network with one hidden layer under the log loss, for targets 0 and 1.
 *
 *     hₖ = tanh(wₖ·x + bₖ)        p = σ(v·h + c)
 *
 * Its backward pass (Rumelhart, Hinton & Williams, 1986), for one example:
 *
 *     δ = p − y                   ∂J/∂v = δ h                 ∂J/∂c = δ
 *     δₖ = δ vₖ (1 − hₖ²)         ∂J/∂wₖ = δₖ x               ∂J/∂bₖ = δₖ
 *
 * θ holds, for each of `hidden` units, wₖ and bₖ; then v; then c. Throws a `RangeError` for no examples,
 * rows of different lengths, or a target other than 0 and 1.
 */
export function twoLayerNetwork(examples: Examples, options: { hidden: number }): TwoLayerNetwork {
  const hidden = wholeNumber("hidden", options.hidden);
  const { count, width, inputs: x, targets: y } = labelled(examples);
  const all = everything(count);
  const unit = width + 1;
  const v = hidden * unit;
  const c = v + hidden;
  const h = new Float64Array(hidden);

  /** Fills h and returns v·h + c, for the inputs that begin at `from`. */
  function forward(theta: Vector, input: ArrayLike<number>, from: number): number {
    let z = theta[c];
    for (let k = 0; k < hidden; k++) {
      const w = k * unit;
      let sum = theta[w + width];
      for (let j = 0; j < width; j++) sum += theta[w + j] * input[from + j];
      h[k] = Math.tanh(sum);
      z += theta[v + k] * h[k];
    }
    return z;
  }

  /** Adds the gradient of one example to `out`, h being what `forward` left. */
  function backward(theta: Vector, delta: number, from: number, out: Vector): void {
    for (let k = 0; k < hidden; k++) {
      const w = k * unit;
      const deltaK = delta * theta[v + k] * (1 - h[k] * h[k]);
      for (let j = 0; j < width; j++) out[w + j] += deltaK * x[from + j];
      out[w + width] += deltaK;
      out[v + k] += delta * h[k];
    }
    out[c] += delta;
  }

  return {
    examples: count,
    start: (random) =>
      new Float64Array(c + 1).map((_, i) => {
        if (i < v) return i % unit === width ? 0 : normal(random) / Math.sqrt(width);
        return i < c ? normal(random) / Math.sqrt(hidden) : 0;
      }),
    probability: (theta, input) => sigmoid(forward(theta, input, 0)),
    value(theta, batch = all) {
      ofLength("theta", theta, c + 1);
      let sum = 0;
      for (const row of batch) sum += logLoss(forward(theta, x, row * width), y[row]);
      return sum / batch.length;
    },
    gradient(theta, batch = all, out = new Float64Array(c + 1)) {
      ofLength("theta", theta, c + 1);
      out.fill(0);
      for (const row of batch) {
        const delta = sigmoid(forward(theta, x, row * width)) - y[row];
        backward(theta, delta, row * width, out);
      }
      for (let i = 0; i < out.length; i++) out[i] /= batch.length;
      return out;
    },
  };
}
