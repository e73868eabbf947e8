type State = { params: number[]; m: number[]; v: number[]; t: number };
type Options = { learningRate: number; beta1: number; beta2: number; epsilon: number };

/** Your averages are right, but your first step is not α long. What makes averages that start at 0 too small? */
export function adamStep(state: State, grads: number[], options: Options): State {
  const { learningRate, beta1, beta2, epsilon } = options;
  const t = state.t + 1;
  const m = state.m.map((mean, i) => beta1 * mean + (1 - beta1) * grads[i]);
  const v = state.v.map((mean, i) => beta2 * mean + (1 - beta2) * grads[i] ** 2);
  const params = state.params.map((theta, i) => theta - (learningRate * m[i]) / (Math.sqrt(v[i]) + epsilon));
  return { params, m, v, t };
}
