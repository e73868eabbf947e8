/** The parameters θ, and the velocity v: the step taken last. */
export interface State {
  params: number[];
  velocity: number[];
}

/** One step of momentum: v ← β v + α ∇J, then θ ← θ − v. Leaves its arguments as they were. */
export function momentumStep(
  state: State,
  grads: number[],
  options: { learningRate: number; beta: number },
): State {
  // TODO: first the new velocity, then the new parameters
  throw new Error("Not written yet");
}
