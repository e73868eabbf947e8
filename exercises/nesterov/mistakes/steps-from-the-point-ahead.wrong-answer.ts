type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** The point ahead was only to be looked at. From where does your step start? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const ahead = state.params.map((theta, i) => theta - beta * state.velocity[i]);
  const grads = gradientAt(ahead);
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = ahead.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
