type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** The first parameter is right. What happens to the others? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => (i === 0 ? theta - velocity[0] : theta));
  return { params, velocity };
}
