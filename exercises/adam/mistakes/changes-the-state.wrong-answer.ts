type State = { params: number[]; m: number[]; v: number[]; t: number };
type Options = { learningRate: number; beta1: number; beta2: number; epsilon: number };

/** The new state is right. Where is the old one? */
export function adamStep(state: State, grads: number[], options: Options): State {
  const { learningRate, beta1, beta2, epsilon } = options;
  state.t += 1;
  for (let i = 0; i < grads.length; i++) {
    state.m[i] = beta1 * state.m[i] + (1 - beta1) * grads[i];
    state.v[i] = beta2 * state.v[i] + (1 - beta2) * grads[i] ** 2;
    const mHat = state.m[i] / (1 - beta1 ** state.t);
    const vHat = state.v[i] / (1 - beta2 ** state.t);
    state.params[i] -= (learningRate * mHat) / (Math.sqrt(vHat) + epsilon);
  }
  return state;
}
