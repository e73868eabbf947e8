type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

let grads: number[] | undefined;

/** You call gradientAt only in the very first step. To which point does the gradient of the second step belong? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  grads ??= gradientAt(state.params.map((theta, i) => theta - beta * state.velocity[i]));
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * (grads?.[i] ?? 0));
  return { params: state.params.map((theta, i) => theta - velocity[i]), velocity };
}
