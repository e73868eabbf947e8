type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** You multiply the new velocity by β once more. Which method does that, and which does the task ask for? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - (beta * velocity[i] + learningRate * grads[i]));
  return { params, velocity };
}
