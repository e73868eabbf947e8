type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** Your parameters are right. What else belongs to a state? */
export function adagradStep(state: State, grads: number[], options: Options): number[] {
  const { learningRate, epsilon } = options;
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + grads[i] ** 2);
  return state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(sumOfSquares[i]) + epsilon),
  );
}
