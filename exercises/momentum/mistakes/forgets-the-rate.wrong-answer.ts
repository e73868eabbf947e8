type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** How far would a gradient of 1000 move you? */
export function momentumStep(state: State, grads: number[], { beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
