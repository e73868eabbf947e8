/** The parameters θ, and for each of them the exponential moving average v of its squared gradients. */
export interface State {
  params: number[];
  meanSquare: number[];
}

/** α, the decay factor ρ of the average, and the ε that is added to the root. */
export interface Options {
  learningRate: number;
  decay: number;
  epsilon: number;
}

/**
 * One step of RMSprop (Tieleman & Hinton, 2012, lecture 6.5).
 *
 *     v ← ρ v + (1 − ρ) g²
 *     θ ← θ − α g / (√v + ε)
 *
 * The weights ρ and 1 − ρ add up to 1, so v is an average: with a constant gradient it tends to g², and
 * the step to α. But v starts at 0, so the first step is α / √(1 − ρ), which is longer; Adam corrects
 * that. If gradients become small, v becomes small too: near the minimum the path goes on oscillating
 * with steps of about α, and comes to rest only if α falls.
 */
export function rmspropStep(state: State, grads: number[], options: Options): State {
  const { learningRate, decay, epsilon } = options;
  const meanSquare = state.meanSquare.map((v, i) => decay * v + (1 - decay) * grads[i] ** 2);
  const params = state.params.map((theta, i) => {
    const rate = learningRate / (Math.sqrt(meanSquare[i]) + epsilon);
    return theta - rate * grads[i];
  });
  return { params, meanSquare };
}
