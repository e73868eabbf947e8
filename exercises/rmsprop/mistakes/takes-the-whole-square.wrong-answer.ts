type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** Your v grows above every square it was made of. Do the two weights of a mean not add up to 1? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => decay * v + grads[i] ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(meanSquare[i]) + epsilon),
  );
  return { params, meanSquare };
}
