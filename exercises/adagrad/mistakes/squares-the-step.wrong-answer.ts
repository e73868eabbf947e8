type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** With α = 0 your sum does not grow. Which quantity is to be squared? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + (learningRate * grads[i]) ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(sumOfSquares[i]) + epsilon),
  );
  return { params, sumOfSquares };
}
