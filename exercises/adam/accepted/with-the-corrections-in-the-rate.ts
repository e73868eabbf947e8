interface State {
  params: number[];
  m: number[];
  v: number[];
  t: number;
}

interface Options {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}

/** The end of section 2 of the paper: the corrections go into the rate, and ε is corrected with them. */
export function adamStep(state: State, grads: number[], options: Options): State {
  const { learningRate, beta1, beta2, epsilon } = options;
  const next: State = { params: [], m: [], v: [], t: state.t + 1 };
  const root = Math.sqrt(1 - beta2 ** next.t);
  const rate = (learningRate * root) / (1 - beta1 ** next.t);
  grads.forEach((g, i) => {
    next.m.push(state.m[i] + (1 - beta1) * (g - state.m[i]));
    next.v.push(state.v[i] + (1 - beta2) * (g * g - state.v[i]));
    next.params.push(state.params[i] - (rate * next.m[i]) / (Math.sqrt(next.v[i]) + epsilon * root));
  });
  return next;
}
