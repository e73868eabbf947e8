type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** A gradient of 3 adds 3 to your sum. What is the sum called? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + Math.abs(grads[i]));
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(sumOfSquares[i]) + epsilon),
  );
  return { params, sumOfSquares };
}
