import { nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `sgd` remembers: the number of updates made, and the velocity v. */
export interface SgdState {
  t: number;
  v: Vector;
}

/** Everything but the learning rate is 0 or false unless given. */
export interface SgdOptions {
  learningRate: Scheduled;
  momentum?: Scheduled;
  dampening?: number;
  nesterov?: boolean;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient. */
  weightDecay?: number;
}

/**
 * Stochastic gradient descent (Robbins & Monro, 1951), with momentum as PyTorch writes it.
 *
 *     g ← g + λ θ
 *     v ← μ v + (1 − dampening) g        the first v is g itself
 *     θ ← θ − η v                        with `nesterov`: θ ← θ − η (g + μ v)
 *
 * Without momentum v is left out: θ ← θ − η g.
 *
 * η stands outside v here and inside it in the lecture and in Keras: see `momentum`. The two
 * agree while η is constant. `nesterov` takes its gradient at θ (Sutskever et al., 2013); the
 * look-ahead form is the optimizer of that name.
 */
export function sgd(options: SgdOptions): Optimizer<SgdState> {
  const rate = asSchedule(options.learningRate);
  const momentum = asSchedule(options.momentum ?? 0, "momentum");
  const dampening = nonNegative("dampening", options.dampening ?? 0);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  const { nesterov = false } = options;
  return {
    init: ({ length }) => ({ t: 0, v: new Float64Array(length) }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const lr = rate(state.t);
      const mu = momentum(state.t);
      const share = state.t === 0 ? 1 : 1 - dampening;
      const theta = next.params;
      const { v } = next.state;
      next.state.t = state.t + 1;
      if (mu === 0) {
        for (let i = 0; i < theta.length; i++) theta[i] -= lr * (grads[i] + weightDecay * theta[i]);
        return next;
      }
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        v[i] = mu * v[i] + share * g;
        theta[i] -= lr * (nesterov ? g + mu * v[i] : v[i]);
      }
      return next;
    },
  };
}
