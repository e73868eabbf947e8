import { fraction, nonNegative } from "../argument.ts";
import { copied, type Optimizer } from "../optimizer.ts";
import { asSchedule, type Scheduled } from "../schedule.ts";
import { sameLength, type Vector } from "../vector.ts";

/** What `rmsprop` remembers: updates made, mean m and mean square v of the gradients, and the velocity. */
export interface RmspropState {
  t: number;
  m: Vector;
  v: Vector;
  velocity: Vector;
}

/** Defaults: decay 0.99, ε 1e-8 outside the root, not centred, no momentum, no L2 penalty. */
export interface RmspropOptions {
  learningRate: Scheduled;
  /** ρ, how much of the mean square a step keeps. Hinton's slides and Keras say 0.9, PyTorch 0.99. */
  decay?: number;
  epsilon?: number;
  /** Takes √(v + ε) for √v + ε, as Keras and many texts do. */
  epsilonInside?: boolean;
  /** Divides by the deviation instead, v − m² (Graves, 2013). */
  centered?: boolean;
  momentum?: Scheduled;
  /** λ of the L2 penalty ½λ‖θ‖², which joins the gradient. */
  weightDecay?: number;
}

/**
 * RMSprop (Tieleman & Hinton, 2012, lecture 6.5).
 *
 *     g ← g + λ θ
 *     v ← ρ v + (1 − ρ) g²               centred: m ← ρ m + (1 − ρ) g, and v − m² for v below
 *     velocity ← μ velocity + g / (√v + ε)
 *     θ ← θ − η velocity
 *
 * Centred, rounding can take v − m² below 0 where the gradient is constant, and the step becomes NaN;
 * PyTorch does not guard against it, and so this does not.
 */
export function rmsprop(options: RmspropOptions): Optimizer<RmspropState> {
  const rate = asSchedule(options.learningRate);
  const momentum = asSchedule(options.momentum ?? 0, "momentum");
  const rho = fraction("decay", options.decay ?? 0.99);
  const epsilon = nonNegative("epsilon", options.epsilon ?? 1e-8);
  const weightDecay = nonNegative("weightDecay", options.weightDecay ?? 0);
  const { centered = false, epsilonInside = false } = options;
  return {
    init: ({ length }) => ({
      t: 0,
      m: new Float64Array(length),
      v: new Float64Array(length),
      velocity: new Float64Array(length),
    }),
    step(params, grads, state, next = copied(params, state)) {
      sameLength("grads", grads, params, "params");
      const lr = rate(state.t);
      const mu = momentum(state.t);
      const theta = next.params;
      const { m, v, velocity } = next.state;
      for (let i = 0; i < theta.length; i++) {
        const g = grads[i] + weightDecay * theta[i];
        m[i] = rho * m[i] + (1 - rho) * g;
        v[i] = rho * v[i] + (1 - rho) * g * g;
        const spread = centered ? v[i] - m[i] * m[i] : v[i];
        const root = epsilonInside ? Math.sqrt(spread + epsilon) : Math.sqrt(spread) + epsilon;
        velocity[i] = mu * velocity[i] + g / root;
        theta[i] -= lr * velocity[i];
      }
      next.state.t = state.t + 1;
      return next;
    },
  };
}
