import { fraction, nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `nadam` remembers: updates made, mean m and mean square v of the gradients, and the product of all μ. */
export interface NadamState {
  t: number;
  m: Vector;
  v: Vector;
  muProduct: number;
}

/** Defaults: β₁ 0.9, β₂ 0.999, ε 1e-8, momentum decay 0.004, no L2 penalty. */
export interface NadamOptions {
  learningRate: Scheduled;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
  /** ψ, how fast μ grows towards β₁. */
  momentumDecay?: number;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient. */
  weightDecay?: number;
}

/**
 * NAdam: Adam with Nesterov's momentum (Dozat, 2016).
 *
 *     μₜ = β₁ (1 − ½ 0.96^(t ψ))
 *     g ← g + λ θ
 *     m ← β₁ m + (1 − β₁) g        m̂ = μₜ₊₁ m / (1 − μ₁⋯μₜ₊₁) + (1 − μₜ) g / (1 − μ₁⋯μₜ)
 *     v ← β₂ v + (1 − β₂) g²       v̂ = v / (1 − β₂ᵗ)
 *     θ ← θ − η m̂ / (√v̂ + ε)
 */
export function nadam(options: NadamOptions): Optimizer<NadamState> {
  const rate = asSchedule(options.learningRate);
  const beta1 = fraction("beta1", options.beta1 ?? 0.9);
  const beta2 = fraction("beta2", options.beta2 ?? 0.999);
  const epsilon = nonNegative("epsilon", options.epsilon ?? 1e-8);
  const momentumDecay = nonNegative("momentumDecay", options.momentumDecay ?? 0.004);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  const mu = (t: number) => beta1 * (1 - 0.5 * 0.96 ** (t * momentumDecay));
  return {
    init: ({ length }) => ({ t: 0, m: new Float64Array(length), v: new Float64Array(length), muProduct: 1 }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const lr = rate(state.t);
      const t = state.t + 1;
      const muProduct = state.muProduct * mu(t);
      const gShare = (1 - mu(t)) / (1 - muProduct);
      const mShare = mu(t + 1) / (1 - muProduct * mu(t + 1));
      const vCorrection = 1 - beta2 ** t;
      const theta = next.params;
      const { m, v } = next.state;
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        m[i] = beta1 * m[i] + (1 - beta1) * g;
        v[i] = beta2 * v[i] + (1 - beta2) * g * g;
        const mHat = mShare * m[i] + gShare * g;
        const vHat = v[i] / vCorrection;
        theta[i] -= (lr * mHat) / (Math.sqrt(vHat) + epsilon);
      }
      next.state.t = t;
      next.state.muProduct = muProduct;
      return next;
    },
  };
}
