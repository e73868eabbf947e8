type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** Three decimals are easy to read. What becomes of a small velocity? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const ahead = state.params.map((theta, i) => theta - beta * state.velocity[i]);
  const grads = gradientAt(ahead);
  const velocity = state.velocity.map(
    (v, i) => Math.round(1000 * (beta * v + learningRate * grads[i])) / 1000,
  );
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
