import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `momentum` remembers: the number of updates made, and the velocity v. */
export interface MomentumState {
  t: number;
  v: Vector;
}

/** `beta` is how much of the velocity a step keeps; 0.9 unless given. */
export interface MomentumOptions {
  learningRate: Scheduled;
  beta?: Scheduled;
  /** Steps on along the new velocity at once, as Keras's `nesterov` does. */
  nesterov?: boolean;
}

/**
 * Gradient descent with momentum (Polyak, 1964).
 *
 *     v ← β v + η g
 *     θ ← θ − v        with `nesterov`: θ ← θ − (β v + η g)
 *
 * The lecture's form, and Keras's. PyTorch keeps η outside v: `sgd({ momentum })`. The two
 * agree while η is constant.
 */
export function momentum(options: MomentumOptions): Optimizer<MomentumState> {
  const rate = asSchedule(options.learningRate);
  const decay = asSchedule(options.beta ?? 0.9, "beta");
  const { nesterov = false } = options;
  return {
    init: ({ length }) => ({ t: 0, v: new Float64Array(length) }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const lr = rate(state.t);
      const beta = decay(state.t);
      const theta = next.params;
      const { v } = next.state;
      for (let i = 0; i < theta.length; i++) {
        v[i] = beta * v[i] + lr * grads[i];
        theta[i] -= nesterov ? beta * v[i] + lr * grads[i] : v[i];
      }
      next.state.t = state.t + 1;
      return next;
    },
  };
}
