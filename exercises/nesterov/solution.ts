/** The parameters θ, and the velocity v: the step taken last. */
export interface State {
  params: number[];
  velocity: number[];
}

/**
 * One step of Nesterov's accelerated gradient (1983), in the look-ahead form of Sutskever et al. (2013).
 *
 *     g = ∇J(θ − β v)
 *     v ← β v + α g
 *     θ ← θ − v
 *
 * Momentum moves by βv whatever the gradient is, so that part of the step is known beforehand. The
 * gradient at the point ahead corrects the velocity before the step goes too far, not after.
 */
export function nesterovStep(
  state: State,
  gradientAt: (params: number[]) => number[],
  { learningRate, beta }: { learningRate: number; beta: number },
): State {
  const ahead = state.params.map((theta, i) => theta - beta * state.velocity[i]);
  const grads = gradientAt(ahead);
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
