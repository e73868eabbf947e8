/** The parameters θ, and the velocity v: the step taken last. */
export interface State {
  params: number[];
  velocity: number[];
}

/**
 * One step of gradient descent with momentum (Polyak, 1964), in the lecture's form.
 *
 *     v ← β v + α ∇J
 *     θ ← θ − v
 *
 * The velocity is α times a sum of all gradients so far, each multiplied by β for every step since. With a
 * constant gradient g it tends to αg / (1 − β), ten steps without momentum at β = 0.9. The new parameters
 * use the new velocity, so that a gradient counts in the step it was computed for.
 */
export function momentumStep(
  state: State,
  grads: number[],
  { learningRate, beta }: { learningRate: number; beta: number },
): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
