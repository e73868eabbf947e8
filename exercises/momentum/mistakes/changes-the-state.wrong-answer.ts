type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** The numbers are right. Can one still see where the step started? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  for (let i = 0; i < grads.length; i++) {
    state.velocity[i] = beta * state.velocity[i] + learningRate * grads[i];
    state.params[i] -= state.velocity[i];
  }
  return state;
}
