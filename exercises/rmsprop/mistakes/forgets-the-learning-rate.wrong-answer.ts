type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** How would your step change if α were ten times as large? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { decay, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => decay * v + (1 - decay) * grads[i] ** 2);
  const params = state.params.map((theta, i) => theta - grads[i] / (Math.sqrt(meanSquare[i]) + epsilon));
  return { params, meanSquare };
}
