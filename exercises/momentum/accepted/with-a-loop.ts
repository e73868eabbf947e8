interface State {
  params: number[];
  velocity: number[];
}

interface Options {
  learningRate: number;
  beta: number;
}

/** Changes copies in place, parameter by parameter. */
export function momentumStep(state: State, grads: number[], options: Options): State {
  const params = state.params.slice();
  const velocity = [...state.velocity];
  for (const i of params.keys()) {
    velocity[i] *= options.beta;
    velocity[i] += options.learningRate * grads[i];
    params[i] -= velocity[i];
  }
  return { params, velocity };
}
