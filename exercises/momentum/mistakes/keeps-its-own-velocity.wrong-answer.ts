type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

let velocity: number[] = [];

/** Your velocity lives outside the function. Which one were you given? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  velocity = grads.map((g, i) => beta * (velocity[i] ?? 0) + learningRate * g);
  return { params: state.params.map((theta, i) => theta - velocity[i]), velocity };
}
