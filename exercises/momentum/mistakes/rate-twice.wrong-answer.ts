type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** How often is your gradient multiplied by α on its way to θ? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - learningRate * velocity[i]);
  return { params, velocity };
}
