type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

/** Three decimals are easy to read. What becomes of a small velocity? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map(
    (v, i) => Math.round(1000 * (beta * v + learningRate * grads[i])) / 1000,
  );
  const params = state.params.map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
