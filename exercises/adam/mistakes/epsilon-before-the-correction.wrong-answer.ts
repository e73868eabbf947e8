type State = { params: number[]; m: number[]; v: number[]; t: number };
type Options = { learningRate: number; beta1: number; beta2: number; epsilon: number };

/** Without ε your step is right. Is ε corrected too, in yours and in the formula? */
export function adamStep(state: State, grads: number[], options: Options): State {
  const { learningRate, beta1, beta2, epsilon } = options;
  const t = state.t + 1;
  const m = state.m.map((mean, i) => beta1 * mean + (1 - beta1) * grads[i]);
  const v = state.v.map((mean, i) => beta2 * mean + (1 - beta2) * grads[i] ** 2);
  const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
  const params = state.params.map((theta, i) => theta - (rate * m[i]) / (Math.sqrt(v[i]) + epsilon));
  return { params, m, v, t };
}
