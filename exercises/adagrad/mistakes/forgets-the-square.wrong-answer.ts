type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** A gradient of −3 makes your sum smaller. What should it do? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + grads[i]);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(sumOfSquares[i]) + epsilon),
  );
  return { params, sumOfSquares };
}
