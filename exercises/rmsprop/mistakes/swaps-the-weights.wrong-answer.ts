type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** With a decay of 0.9, how much of the past should remain after one step, and how much does in yours? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => (1 - decay) * v + decay * grads[i] ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(meanSquare[i]) + epsilon),
  );
  return { params, meanSquare };
}
