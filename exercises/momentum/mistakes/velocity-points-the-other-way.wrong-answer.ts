type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/**
 * Your parameters are right, and your velocity has the other sign. Which sign does it have in the formula?
 */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v - learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta + velocity[i]);
  return { params, velocity };
}
