/** The parameters θ, the moving averages m of g and v of g², and the number t of updates made. */
export interface State {
  params: number[];
  m: number[];
  v: number[];
  t: number;
}

/** α, how much of m and of v a step keeps, and the ε that is added to the root. */
export interface Options {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}

/**
 * One step of Adam, as a new state, each parameter by itself:
 *
 *     m ← β₁ m + (1 − β₁) g        m̂ = m / (1 − β₁ᵗ)
 *     v ← β₂ v + (1 − β₂) g²       v̂ = v / (1 − β₂ᵗ)
 *     θ ← θ − α m̂ / (√v̂ + ε)
 *
 * In the formulas t is 1 at the first update, when state.t is 0.
 */
export function adamStep(state: State, grads: number[], options: Options): State {
  // TODO: count the update, make the new averages, correct them, and move
  throw new Error("Not written yet");
}
