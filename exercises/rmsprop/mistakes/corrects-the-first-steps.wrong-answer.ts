type State = { params: number[]; meanSquare: number[] };
type Options = { learningRate: number; decay: number; epsilon: number };

/** Your first step is α long. That is Adam's correction; what does the formula here say? */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => decay * v + (1 - decay) * grads[i] ** 2);
  const params = state.params.map((theta, i) => {
    const corrected = meanSquare[i] / (1 - decay);
    return theta - (learningRate * grads[i]) / (Math.sqrt(corrected) + epsilon);
  });
  return { params, meanSquare };
}
