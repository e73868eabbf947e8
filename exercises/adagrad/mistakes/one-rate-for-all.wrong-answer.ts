type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** All your parameters share one divisor. What was the idea of AdaGrad? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + grads[i] ** 2);
  const total = sumOfSquares.reduce((sum, square) => sum + square, 0);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(total) + epsilon),
  );
  return { params, sumOfSquares };
}
