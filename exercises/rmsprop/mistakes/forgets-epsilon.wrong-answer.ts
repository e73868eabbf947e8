type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** What becomes of 0 / 0? One of the options has not been used. */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay } = options;
  const meanSquare = state.meanSquare.map((v, i) => decay * v + (1 - decay) * grads[i] ** 2);
  const params = state.params.map((theta, i) => theta - (learningRate * grads[i]) / Math.sqrt(meanSquare[i]));
  return { params, meanSquare };
}
