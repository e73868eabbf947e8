type State = { params: number[]; m: number[]; v: number[]; t: number };
type Options = { learningRate: number; beta1: number; beta2: number; epsilon: number };

/** Your parameters are right, but the averages you return are too large. Which m does the next step build on? */
export function adamStep(state: State, grads: number[], options: Options): State {
  const { learningRate, beta1, beta2, epsilon } = options;
  const t = state.t + 1;
  const mNext = state.m.map((mean, i) => beta1 * mean + (1 - beta1) * grads[i]);
  const vNext = state.v.map((mean, i) => beta2 * mean + (1 - beta2) * grads[i] ** 2);
  const m = mNext.map((mean) => mean / (1 - beta1 ** t));
  const v = vNext.map((mean) => mean / (1 - beta2 ** t));
  const params = state.params.map((theta, i) => theta - (learningRate * m[i]) / (Math.sqrt(v[i]) + epsilon));
  return { params, m, v, t };
}
