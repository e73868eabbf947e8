import { nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule } from "../schedule.ts";
import { type AdamOptions, type AdamState, adam } from "./adam.ts";

/** Adam's options; `weightDecay` is λ of the decoupled decay here, 0.01 unless given. */
export type AdamWOptions = AdamOptions;

/**
 * AdamW: Adam with decoupled weight decay (Loshchilov & Hutter, 2019, Algorithm 2).
 *
 *     θ ← θ − η λ θ
 *     then a step of Adam without its L2 penalty
 *
 * In `adam`, λ θ joins the gradient and is divided by √v̂ with it, so that parameters with large
 * gradients hardly decay; here all decay alike. For `sgd` the two are the same, and only there.
 * The paper scales the decay by the schedule alone; PyTorch, and so this, by all of η.
 */
export function adamW({ weightDecay = 0.01, ...options }: AdamWOptions): Optimizer<AdamState> {
  const rate = asSchedule(options.learningRate);
  const lambda = nonNegative("weightDecay", weightDecay);
  const { init, step } = adam(options);
  return {
    init,
    step(params, grads, state, next = copied(params, state)) {
      const keep = 1 - rate(state.t) * lambda;
      const theta = next.params;
      for (let i = 0; i < theta.length; i++) theta[i] *= keep;
      return step(theta, grads, state, next);
    },
  };
}
