type State = { params: number[]; m: number[]; v: number[]; t: number };
type Options = { learningRate: number; beta1: number; beta2: number; epsilon: number };

/** Each β has its own average. Which β is that of the gradients, in the formula and in your code? */
export function adamStep(state: State, grads: number[], options: Options): State {
  const { learningRate, beta1, beta2, epsilon } = options;
  const t = state.t + 1;
  const m = state.m.map((mean, i) => beta2 * mean + (1 - beta2) * grads[i]);
  const v = state.v.map((mean, i) => beta1 * mean + (1 - beta1) * grads[i] ** 2);
  const params = state.params.map((theta, i) => {
    const mHat = m[i] / (1 - beta2 ** t);
    const vHat = v[i] / (1 - beta1 ** t);
    return theta - (learningRate * mHat) / (Math.sqrt(vHat) + epsilon);
  });
  return { params, m, v, t };
}
