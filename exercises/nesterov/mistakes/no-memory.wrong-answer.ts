type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** The point ahead is right. Which share of the old velocity is in your new velocity? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const ahead = state.params.map((theta, i) => theta - beta * state.velocity[i]);
  const grads = gradientAt(ahead);
  const velocity = state.velocity.map((_, i) => learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
