import { fraction, nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `radam` remembers: updates made, mean m and mean square v of the gradients. */
export interface RadamState {
  t: number;
  m: Vector;
  v: Vector;
}

/** Defaults: β₁ 0.9, β₂ 0.999, ε 1e-8, no L2 penalty. */
export interface RadamOptions {
  learningRate: Scheduled;
  beta1?: Scheduled;
  beta2?: number;
  epsilon?: number;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient. */
  weightDecay?: number;
}

/**
 * RAdam: Adam that waits for its mean square to be worth dividing by (Liu et al., 2020, Algorithm 2).
 *
 *     ρ∞ = 2 / (1 − β₂) − 1        ρₜ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ)
 *     g ← g + λ θ
 *     m ← β₁ m + (1 − β₁) g        m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ v + (1 − β₂) g²       l = √(1 − β₂ᵗ) / (√v + ε)
 *     ρₜ > 5:    r = √( (ρₜ − 4)(ρₜ − 2) ρ∞ / ((ρ∞ − 4)(ρ∞ − 2) ρₜ) )
 *                θ ← θ − η m̂ r l
 *     else:      θ ← θ − η m̂
 *
 * The paper asks for ρₜ > 4, where r is still close to 0; its authors' code and PyTorch for 5.
 */
export function radam(options: RadamOptions): Optimizer<RadamState> {
  const rate = asSchedule(options.learningRate);
  const decay = asSchedule(options.beta1 ?? 0.9, "beta1", fraction);
  const beta2 = fraction("beta2", options.beta2 ?? 0.999);
  const epsilon = nonNegative("epsilon", options.epsilon ?? 1e-8);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  return {
    init: ({ length }) => ({ t: 0, m: new Float64Array(length), v: new Float64Array(length) }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const beta1 = decay(state.t);
      const t = state.t + 1;
      const lr = rate(state.t) / (1 - beta1 ** t);
      const r = rectification(beta2, t);
      const correction = Math.sqrt(1 - beta2 ** t);
      const theta = next.params;
      const { m, v } = next.state;
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        m[i] = beta1 * m[i] + (1 - beta1) * g;
        v[i] = beta2 * v[i] + (1 - beta2) * g * g;
        theta[i] -= lr * m[i] * (r === 0 ? 1 : (r * correction) / (Math.sqrt(v[i]) + epsilon));
      }
      next.state.t = t;
      return next;
    },
  };
}

/** r at step t, or 0 while the variance of the mean square is not yet finite. */
function rectification(beta2: number, t: number): number {
  const most = 2 / (1 - beta2) - 1;
  const rho = most - (2 * t * beta2 ** t) / (1 - beta2 ** t);
  return rho > 5 ? Math.sqrt(((rho - 4) * (rho - 2) * most) / ((most - 4) * (most - 2) * rho)) : 0;
}
