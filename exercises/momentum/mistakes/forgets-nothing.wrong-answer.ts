type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** Suppose every gradient is 0. Does your velocity ever become smaller? */
export function momentumStep(state: State, grads: number[], { learningRate }: Options): State {
  const velocity = state.velocity.map((v, i) => v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
