type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** The new state is right. Where is the old one? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  for (let i = 0; i < grads.length; i++) {
    state.sumOfSquares[i] += grads[i] ** 2;
    state.params[i] -= (learningRate * grads[i]) / (Math.sqrt(state.sumOfSquares[i]) + epsilon);
  }
  return state;
}
