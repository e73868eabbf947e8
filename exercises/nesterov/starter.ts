/** Where descent stands, and the step it took last. */
export interface State {
  params: number[];
  velocity: number[];
}

/** One step of Nesterov's method: g = ∇J(θ − β v), v ← β v + α g, θ ← θ − v. Asks for one gradient. */
export function nesterovStep(
  state: State,
  gradientAt: (params: number[]) => number[],
  options: { learningRate: number; beta: number },
): State {
  // TODO: look ahead, ask there, and go on as in momentum
  throw new Error("Not written yet");
}
