type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** Your past always fades at the same pace. Who decides how fast it should? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => 0.9 * v + 0.1 * grads[i] ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(meanSquare[i]) + epsilon),
  );
  return { params, meanSquare };
}
