type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

let grads: number[] | undefined;

/** The gradient is asked for in the first step of all. How old is it in the second? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  grads ??= gradientAt(state.params.map((theta, i) => theta - beta * state.velocity[i]));
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * (grads?.[i] ?? 0));
  return { params: state.params.map((theta, i) => theta - velocity[i]), velocity };
}
