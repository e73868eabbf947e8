type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/**
 * You take momentum's whole step first, its gradient included. What is known of a step before any gradient is?
 */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const here = gradientAt(state.params);
  const ahead = state.params.map((theta, i) => theta - beta * state.velocity[i] - learningRate * here[i]);
  const grads = gradientAt(ahead);
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
