type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** Your step follows the gradient alone. What does it know of the step before? */
export function momentumStep(state: State, grads: number[], { learningRate }: Options): State {
  const velocity = state.velocity.map((_, i) => learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
