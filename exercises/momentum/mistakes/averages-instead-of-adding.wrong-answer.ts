type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** Your two weights add up to 1. Does the lecture's form weight the gradient by 1 − β? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + (1 - beta) * learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
