type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** Which of the two is multiplied by β: what was, or what is now? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => v + beta * learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
