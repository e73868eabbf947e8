type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

/** How would your step change if α were ten times as large? */
export function adagradStep(state: State, grads: number[], { epsilon }: Options): State {
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + grads[i] ** 2);
  const params = state.params.map((theta, i) => theta - grads[i] / (Math.sqrt(sumOfSquares[i]) + epsilon));
  return { params, sumOfSquares };
}
