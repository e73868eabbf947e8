import { fraction, nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `adamax` remembers: updates made, mean m of the gradients, and their fading maximum u. */
export interface AdamaxState {
  t: number;
  m: Vector;
  u: Vector;
}

/** Defaults: β₁ 0.9, β₂ 0.999, ε 1e-8, no L2 penalty. */
export interface AdamaxOptions {
  learningRate: Scheduled;
  beta1?: Scheduled;
  beta2?: number;
  epsilon?: number;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient. */
  weightDecay?: number;
}

/**
 * Adamax: Adam with a maximum for its mean square (Kingma & Ba, 2015, Algorithm 2).
 *
 *     g ← g + λ θ
 *     m ← β₁ m + (1 − β₁) g
 *     u ← max(β₂ u, |g| + ε)
 *     θ ← θ − η / (1 − β₁ᵗ) · m / u
 *
 * The paper has no ε and divides by 0 where every gradient so far was 0; PyTorch adds it as above.
 */
export function adamax(options: AdamaxOptions): Optimizer<AdamaxState> {
  const rate = asSchedule(options.learningRate);
  const decay = asSchedule(options.beta1 ?? 0.9, "beta1", fraction);
  const beta2 = fraction("beta2", options.beta2 ?? 0.999);
  const epsilon = nonNegative("epsilon", options.epsilon ?? 1e-8);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  return {
    init: ({ length }) => ({ t: 0, m: new Float64Array(length), u: new Float64Array(length) }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const beta1 = decay(state.t);
      const t = state.t + 1;
      const lr = rate(state.t) / (1 - beta1 ** t);
      const theta = next.params;
      const { m, u } = next.state;
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        m[i] = beta1 * m[i] + (1 - beta1) * g;
        u[i] = Math.max(beta2 * u[i], Math.abs(g) + epsilon);
        theta[i] -= (lr * m[i]) / u[i];
      }
      next.state.t = t;
      return next;
    },
  };
}
