type State = { params: number[]; velocity: number[] };
type Options = { learningRate: number; beta: number };

let params: number[] | undefined;

/** You move on from where your last call ended. From where does this call start? */
export function momentumStep(state: State, grads: number[], { learningRate, beta }: Options): State {
  const velocity = state.velocity.map((v, i) => beta * v + learningRate * grads[i]);
  params = (params ?? state.params).map((theta, i) => theta - velocity[i]);
  return { params, velocity };
}
