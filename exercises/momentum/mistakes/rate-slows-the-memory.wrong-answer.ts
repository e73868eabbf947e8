type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** The learning rate multiplies the gradient. What else does it multiply in your code? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => learningRate * (beta * v + grads[i]));
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
