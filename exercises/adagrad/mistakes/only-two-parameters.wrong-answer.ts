type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** The ravine has two parameters. How many does a network have? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = [0, 1].map((i) => state.sumOfSquares[i] + grads[i] ** 2);
  const params = [0, 1].map(
    (i) => state.params[i] - (learningRate * grads[i]) / (Math.sqrt(sumOfSquares[i]) + epsilon),
  );
  return { params, sumOfSquares };
}
