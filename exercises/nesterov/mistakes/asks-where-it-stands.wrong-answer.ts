type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** You take the gradient at the current point, as momentum does. At which point does the formula take it? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const grads = gradientAt(state.params);
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
