type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

let kept: number[] = [];

/** With a new state your function still uses an old mean. Where does it keep it? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay, epsilon } = options;
  kept = grads.map((g, i) => decay * (kept[i] ?? state.meanSquare[i]) + (1 - decay) * g ** 2);
  const meanSquare = [...kept];
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(meanSquare[i]) + epsilon),
  );
  return { params, meanSquare };
}
