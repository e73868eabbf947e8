type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** What becomes of 0 / 0? One of the options has not been used. */
export function adagradStep(state: State, grads: number[], { learningRate }: Options): State {
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + grads[i] ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / Math.sqrt(sumOfSquares[i]),
  );
  return { params, sumOfSquares };
}
