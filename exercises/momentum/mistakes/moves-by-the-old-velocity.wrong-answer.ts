type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** The new velocity is right. By which one do the parameters move? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - state.velocity[i]);
  return { params, velocity };
}
