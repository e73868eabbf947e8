type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

let velocity: number[] = [];

/** Your velocity lives outside the function. Which one were you given? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const old = state.params.map((_, i) => velocity[i] ?? 0);
  const grads = gradientAt(state.params.map((theta, i) => theta - beta * old[i]));
  velocity = old.map((v, i) => beta * v + learningRate * grads[i]);
  return { params: state.params.map((theta, i) => theta - velocity[i]), velocity };
}
