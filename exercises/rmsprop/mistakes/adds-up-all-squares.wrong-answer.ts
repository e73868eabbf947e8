type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** Your v can only grow. Was that not AdaGrad? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => v + grads[i] ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(meanSquare[i]) + epsilon),
  );
  return { params, meanSquare };
}
