type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** The new state is right. Where is the old one? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay, epsilon } = options;
  for (let i = 0; i < grads.length; i++) {
    state.meanSquare[i] = decay * state.meanSquare[i] + (1 - decay) * grads[i] ** 2;
    state.params[i] -= (learningRate * grads[i]) / (Math.sqrt(state.meanSquare[i]) + epsilon);
  }
  return state;
}
