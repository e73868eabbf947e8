import { fraction, nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `adam` remembers: updates made, mean m and mean square v of the gradients, and the largest v so far. */
export interface AdamState {
  t: number;
  m: Vector;
  v: Vector;
  /** With `amsgrad` only. */
  vMax?: Vector;
}

/** Defaults: β₁ 0.9, β₂ 0.999, ε 1e-8, no L2 penalty, bias correction on. */
export interface AdamOptions {
  learningRate: Scheduled;
  beta1?: Scheduled;
  beta2?: number;
  epsilon?: number;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient; for decoupled decay see `adamW`. */
  weightDecay?: number;
  /** Divides by the largest v so far, so that steps cannot grow again (Reddi, Kale & Kumar, 2018). */
  amsgrad?: boolean;
  /** `false` takes m̂ = m and v̂ = v: the lecture's bare formulas, whose first steps are about 3 η long. */
  biasCorrection?: boolean;
}

/**
 * Adam (Kingma & Ba, 2015, Algorithm 1).
 *
 *     g ← g + λ θ
 *     m ← β₁ m + (1 − β₁) g        m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ v + (1 − β₂) g²       v̂ = v / (1 − β₂ᵗ)
 *     θ ← θ − η m̂ / (√v̂ + ε)
 *
 * AMSGrad keeps the largest v before its correction, as PyTorch does; the paper corrects nothing.
 */
export function adam(options: AdamOptions): Optimizer<AdamState> {
  const rate = asSchedule(options.learningRate);
  const decay = asSchedule(options.beta1 ?? 0.9, "beta1", fraction);
  const beta2 = fraction("beta2", options.beta2 ?? 0.999);
  const epsilon = nonNegative("epsilon", options.epsilon ?? 1e-8);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  const { amsgrad = false, biasCorrection = true } = options;
  return {
    init({ length }) {
      const state = { t: 0, m: new Float64Array(length), v: new Float64Array(length) };
      return amsgrad ? { ...state, vMax: new Float64Array(length) } : state;
    },
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const lr = rate(state.t);
      const beta1 = decay(state.t);
      const t = state.t + 1;
      const mCorrection = biasCorrection ? 1 - beta1 ** t : 1;
      const vCorrection = biasCorrection ? 1 - beta2 ** t : 1;
      const theta = next.params;
      const { m, v, vMax } = next.state;
      const largest = vMax ?? v; // without amsgrad v itself, which the maximum below leaves as it is
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        m[i] = beta1 * m[i] + (1 - beta1) * g;
        v[i] = beta2 * v[i] + (1 - beta2) * g * g;
        largest[i] = Math.max(largest[i], v[i]);
        const mHat = m[i] / mCorrection;
        const vHat = largest[i] / vCorrection;
        theta[i] -= (lr * mHat) / (Math.sqrt(vHat) + epsilon);
      }
      next.state.t = t;
      return next;
    },
  };
}
