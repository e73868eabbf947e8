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

/**
 * One step of AdaGrad (Duchi, Hazan & Singer, 2011).
 *
 *     G ← G + g²
 *     θ ← θ − α g / (√G + ε)
 *
 * G includes the new gradient before θ moves: at the first step √G is |g|, so every parameter moves
 * by α, whatever the scale of its gradient. G never falls, so the effective learning rate never rises:
 * with a constant gradient step t is α / √t long.
 */
export function adagradStep(state: State, grads: number[], options: Options): State {
  const { learningRate, epsilon } = options;
  const sumOfSquares = state.sumOfSquares.map((sum, i) => sum + grads[i] ** 2);
  const params = state.params.map((theta, i) => {
    const rate = learningRate / (Math.sqrt(sumOfSquares[i]) + epsilon);
    return theta - rate * grads[i];
  });
  return { params, sumOfSquares };
}
