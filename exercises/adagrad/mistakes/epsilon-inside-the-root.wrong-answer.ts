type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** Suppose G is 0 and ε is 0.01. By how much would your step be divided, and by how much should it be? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + grads[i] ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / Math.sqrt(sumOfSquares[i] + epsilon),
  );
  return { params, sumOfSquares };
}
