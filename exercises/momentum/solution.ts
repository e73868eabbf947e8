/** Where descent stands, and the step it took last. */
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
 * The velocity is a sum of all gradients so far, each faded by β for every step since. In a constant
 * gradient g it comes to rest at αg / (1 − β), ten plain steps at β = 0.9. The new parameters use the new
 * velocity, so that a gradient counts in the very step it was found for.
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
