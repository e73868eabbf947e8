type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** Your parameters move as they should. What will the next step know about this one? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay, epsilon } = options;
  const params = state.params.map((theta, i) => {
    const v = decay * state.meanSquare[i] + (1 - decay) * grads[i] ** 2;
    return theta - (learningRate * grads[i]) / (Math.sqrt(v) + epsilon);
  });
  return { params, meanSquare: [...state.meanSquare] };
}
