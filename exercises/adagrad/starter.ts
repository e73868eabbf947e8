/** The parameters θ, and for each of them the sum G of the squares of all its gradients so far. */
export interface State {
  params: number[];
  sumOfSquares: number[];
}

/** α, and the ε that is added to the root. */
export interface Options {
  learningRate: number;
  epsilon: number;
}

/** One step of AdaGrad, as a new state: G ← G + g², then θ ← θ − α g / (√G + ε), each parameter separately. */
export function adagradStep(state: State, grads: number[], options: Options): State {
  // TODO: first the new sums, then the new parameters
  throw new Error("Not written yet");
}
