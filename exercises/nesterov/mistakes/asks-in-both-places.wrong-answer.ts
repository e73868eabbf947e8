type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** You use only one of the two gradients that you ask for. Do you need the other call? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const ahead = state.params.map((theta, i) => theta - beta * state.velocity[i]);
  gradientAt(state.params);
  const grads = gradientAt(ahead);
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
