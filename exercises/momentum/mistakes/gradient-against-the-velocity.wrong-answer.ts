type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** The gradient is subtracted from your velocity. Which sign does it have in the formula? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v - learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
