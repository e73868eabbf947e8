interface State {
  params: number[];
  meanSquare: number[];
}

/** The mean goes a part of the way to the new square: v + (1 − ρ)(g² − v). */
export function rmspropStep(
  state: State,
  grads: number[],
  options: { learningRate: number; decay: number; epsilon: number },
): State {
  const v = Float64Array.from(state.meanSquare);
  const theta = Float64Array.from(state.params);
  for (let i = 0; i < theta.length; i++) {
    v[i] += (1 - options.decay) * (grads[i] * grads[i] - v[i]);
    theta[i] -= options.learningRate * (grads[i] / (Math.sqrt(v[i]) + options.epsilon));
  }
  return { params: [...theta], meanSquare: [...v] };
}
