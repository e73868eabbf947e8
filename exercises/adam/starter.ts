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
 * One step of Adam, as a new state, each parameter separately:
 *
 *     m ← β₁ m + (1 − β₁) g        m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ v + (1 − β₂) g²       v̂ = v / (1 − β₂ᵗ)
 *     θ ← θ − α m̂ / (√v̂ + ε)
 *
 * In the formulas t is 1 at the first update, when state.t is 0.
 */
export function adamStep(state: State, grads: number[], options: Options): State {
  // TODO: count the update, compute the new averages, correct them, and make the step
  throw new Error("Not written yet");
}
