type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** Your parameters move as they should. What will the next step know about this one? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const params = state.params.map((theta, i) => {
    const sum = state.sumOfSquares[i] + grads[i] ** 2;
    return theta - (learningRate * grads[i]) / (Math.sqrt(sum) + epsilon);
  });
  return { params, sumOfSquares: [...state.sumOfSquares] };
}
