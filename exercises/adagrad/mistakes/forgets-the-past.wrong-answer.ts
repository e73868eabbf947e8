type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** All your steps are about equally long. What has become of the gradients before this one? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = grads.map((g) => g ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(sumOfSquares[i]) + epsilon),
  );
  return { params, sumOfSquares };
}
