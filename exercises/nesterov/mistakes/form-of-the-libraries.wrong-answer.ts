type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** This is the form that libraries have. At which point was the gradient to be taken here? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const grads = gradientAt(state.params);
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - (beta * velocity[i] + learningRate * grads[i]));
  return { params, velocity };
}
