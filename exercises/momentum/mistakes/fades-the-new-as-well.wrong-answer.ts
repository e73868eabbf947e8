type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** How much of the new gradient is left in your velocity? β multiplies only the old velocity. */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * (v + learningRate * grads[i]));
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
