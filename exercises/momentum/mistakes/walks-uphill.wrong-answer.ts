type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** If the velocity is 0, in which direction do you go? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta + velocity[i]);
  return { params, velocity };
}
