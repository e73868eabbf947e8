import { fraction, nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `adadelta` remembers: updates made, and the mean squares of the gradients and of the steps. */
export interface AdadeltaState {
  t: number;
  meanSquareGrads: Vector;
  meanSquareSteps: Vector;
}

/** Defaults: learning rate 1, ρ 0.9, ε 1e-6, no L2 penalty. */
export interface AdadeltaOptions {
  learningRate?: Scheduled;
  rho?: number;
  epsilon?: number;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient. */
  weightDecay?: number;
}

/**
 * Adadelta (Zeiler, 2012, Algorithm 1).
 *
 *     g ← g + λ θ
 *     E[g²] ← ρ E[g²] + (1 − ρ) g²
 *     Δ = √(E[Δ²] + ε) / √(E[g²] + ε) · g
 *     E[Δ²] ← ρ E[Δ²] + (1 − ρ) Δ²
 *     θ ← θ − η Δ
 *
 * The paper has no η, which is η = 1, and ρ = 0.95 in its experiments; PyTorch has 0.9.
 */
export function adadelta(options: AdadeltaOptions = {}): Optimizer<AdadeltaState> {
  const rate = asSchedule(options.learningRate ?? 1);
  const rho = fraction("rho", options.rho ?? 0.9);
  const epsilon = nonNegative("epsilon", options.epsilon ?? 1e-6);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  return {
    init: ({ length }) => ({
      t: 0,
      meanSquareGrads: new Float64Array(length),
      meanSquareSteps: new Float64Array(length),
    }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const lr = rate(state.t);
      const theta = next.params;
      const { meanSquareGrads, meanSquareSteps } = next.state;
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        meanSquareGrads[i] = rho * meanSquareGrads[i] + (1 - rho) * g * g;
        const delta = (Math.sqrt(meanSquareSteps[i] + epsilon) / Math.sqrt(meanSquareGrads[i] + epsilon)) * g;
        meanSquareSteps[i] = rho * meanSquareSteps[i] + (1 - rho) * delta * delta;
        theta[i] -= lr * delta;
      }
      next.state.t = state.t + 1;
      return next;
    },
  };
}
