type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** Your numbers are right. How many times do you call gradientAt? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  const ahead = state.params.map((theta, i) => theta - beta * state.velocity[i]);
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * gradientAt(ahead)[i]);
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
