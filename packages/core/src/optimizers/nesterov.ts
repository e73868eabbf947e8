import type { Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { type MomentumState, momentum } from "./momentum.ts";

/** `beta` is how much of the velocity a step keeps; 0.9 unless given. */
export interface NesterovOptions {
  learningRate: Scheduled;
  beta?: Scheduled;
}

/**
 * Nesterov's accelerated gradient (1983), in the look-ahead form of Sutskever et al. (2013).
 *
 *     g = ∇J(θ − β v)
 *     v ← β v + η g
 *     θ ← θ − v
 *
 * That is `momentum`, with its gradient taken at `lookAhead`: where β v alone would lead.
 * PyTorch's and Keras's `nesterov` follow the shifted point θ − β v and take g where they stand:
 * `sgd({ nesterov: true })`. Those are other points of the same walk.
 */
export function nesterov(options: NesterovOptions): Optimizer<MomentumState> {
  const decay = asSchedule(options.beta ?? 0.9, "beta");
  return {
    ...momentum(options),
    lookAhead(params, state) {
      const beta = decay(state.t);
      return params.map((theta, i) => theta - beta * state.v[i]);
    },
  };
}
