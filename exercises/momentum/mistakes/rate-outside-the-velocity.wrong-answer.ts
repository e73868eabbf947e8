type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** There are two forms of momentum. Where does the lecture's have α, in the velocity or in the step? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + grads[i]);
  const params = state.params.map((theta, i) => theta - learningRate * velocity[i]);
  return { params, velocity };
}
