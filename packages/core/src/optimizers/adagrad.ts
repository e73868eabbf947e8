import { nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `adagrad` remembers: the number of updates made, and the sum G of squared gradients. */
export interface AdagradState {
  t: number;
  sumOfSquares: Vector;
}

/** Defaults: ε 1e-10 outside the root, G from 0, no L2 penalty. */
export interface AdagradOptions {
  learningRate: Scheduled;
  epsilon?: number;
  /** Takes √(G + ε) for √G + ε, as the paper's appendix and many texts do. */
  epsilonInside?: boolean;
  /** What G starts from. */
  initialSum?: number;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient. */
  weightDecay?: number;
}

/**
 * Adagrad (Duchi, Hazan & Singer, 2011).
 *
 *     g ← g + λ θ
 *     G ← G + g²
 *     θ ← θ − η g / (√G + ε)
 *
 * PyTorch's `lr_decay` is a schedule: `learningRate: inverseTimeDecay(η, { rate })`.
 */
export function adagrad(options: AdagradOptions): Optimizer<AdagradState> {
  const rate = asSchedule(options.learningRate);
  const epsilon = nonNegative("epsilon", options.epsilon ?? 1e-10);
  const initialSum = nonNegative("initialSum", options.initialSum ?? 0);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  const { epsilonInside = false } = options;
  return {
    init: ({ length }) => ({ t: 0, sumOfSquares: new Float64Array(length).fill(initialSum) }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const lr = rate(state.t);
      const theta = next.params;
      const { sumOfSquares: sum } = next.state;
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        sum[i] += g * g;
        const root = epsilonInside ? Math.sqrt(sum[i] + epsilon) : Math.sqrt(sum[i]) + epsilon;
        theta[i] -= (lr * g) / root;
      }
      next.state.t = state.t + 1;
      return next;
    },
  };
}
