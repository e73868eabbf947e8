/** The parameters θ, the exponential moving averages m of g and v of g², and the number t of updates made. */
export interface State {
  params: number[];
  m: number[];
  v: number[];
  t: number;
}

/** α, the decay factors β₁ of m and β₂ of v, and the ε that is added to the root. */
export interface Options {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}

/**
 * One step of Adam (Kingma & Ba, 2015, Algorithm 1).
 *
 *     m ← β₁ m + (1 − β₁) g        m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ v + (1 − β₂) g²       v̂ = v / (1 − β₂ᵗ)
 *     θ ← θ − α m̂ / (√v̂ + ε)
 *
 * With a constant gradient m is g (1 − β₁ᵗ), because it starts at 0: the correction gives g back. So the
 * first step is α long whatever the gradient's scale; without the correction it would be 3.16 α with
 * the usual β₁ = 0.9 and β₂ = 0.999. The state keeps m and v uncorrected: the corrected values are for
 * this one step, and correcting them again in the next step would correct twice.
 */
export function adamStep(state: State, grads: number[], options: Options): State {
  const { learningRate, beta1, beta2, epsilon } = options;
  const t = state.t + 1;
  const m = state.m.map((mean, i) => beta1 * mean + (1 - beta1) * grads[i]);
  const v = state.v.map((mean, i) => beta2 * mean + (1 - beta2) * grads[i] ** 2);
  const params = state.params.map((theta, i) => {
    const mHat = m[i] / (1 - beta1 ** t);
    const vHat = v[i] / (1 - beta2 ** t);
    return theta - (learningRate * mHat) / (Math.sqrt(vHat) + epsilon);
  });
  return { params, m, v, t };
}
