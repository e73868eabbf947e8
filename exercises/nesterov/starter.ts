/** The parameters θ, and the velocity v: the step taken last. */
export interface State {
  params: number[];
  velocity: number[];
}

/** One step of Nesterov's method: g = ∇J(θ − β v), v ← β v + α g, θ ← θ − v. Calls gradientAt once. */
export function nesterovStep(
  state: State,
  gradientAt: (params: number[]) => number[],
  options: { learningRate: number; beta: number },
): State {
  // TODO: the point ahead, the gradient there, then as in momentum
  throw new Error("Not written yet");
}
