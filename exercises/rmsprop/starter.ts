/** The parameters θ, and for each of them the exponential moving average v of its squared gradients. */
export interface State {
  params: number[];
  meanSquare: number[];
}

/** α, the decay factor ρ of the average, and the ε that is added to the root. */
export interface Options {
  learningRate: number;
  decay: number;
  epsilon: number;
}

/**
 * One step of RMSprop, as a new state: v ← ρ v + (1 − ρ) g², then θ ← θ − α g / (√v + ε),
 * each parameter separately.
 */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  // TODO: first the new mean squares, then the new parameters
  throw new Error("Not written yet");
}
