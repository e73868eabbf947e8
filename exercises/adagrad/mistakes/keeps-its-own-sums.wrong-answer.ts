type State = { params: number[]; sumOfSquares: number[] };
type Options = { learningRate: number; epsilon: number };

let kept: number[] = [];

/** With a new state your function still uses old sums. Where does it keep them? */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  kept = grads.map((g, i) => (kept[i] ?? state.sumOfSquares[i]) + g ** 2);
  const sumOfSquares = [...kept];
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(sumOfSquares[i]) + epsilon),
  );
  return { params, sumOfSquares };
}
