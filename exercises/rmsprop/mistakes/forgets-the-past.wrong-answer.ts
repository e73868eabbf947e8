type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** All your steps are about equally long. What has become of the gradients before this one? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const meanSquare = grads.map((g) => g ** 2);
  const params = state.params.map(
    (theta, i) => theta - (learningRate * grads[i]) / (Math.sqrt(meanSquare[i]) + epsilon),
  );
  return { params, meanSquare };
}
