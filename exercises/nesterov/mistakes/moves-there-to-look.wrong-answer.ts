type State = { params: number[]; velocity: number[] };
type GradientAt = (params: number[]) => number[];
type Options = { learningRate: number; beta: number };

/** Your numbers are right. How did the state get to the point ahead, and did it come back? */
export function nesterovStep(state: State, gradientAt: GradientAt, { learningRate, beta }: Options): State {
  for (let i = 0; i < state.params.length; i++) state.params[i] -= beta * state.velocity[i];
  const grads = gradientAt(state.params);
  return {
    params: state.params.map((theta, i) => theta - learningRate * grads[i]),
    velocity: state.velocity.map((v, i) => beta * v + learningRate * grads[i]),
  };
}
