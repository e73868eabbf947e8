type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** Each parameter has a velocity of its own. Which one is used for the second? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta) => theta - velocity[0]);
  return { params, velocity };
}
