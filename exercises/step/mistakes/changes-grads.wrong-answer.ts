/** The new parameters are right. Is the gradient still what it was? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  for (let i = 0; i < grads.length; i++) grads[i] *= learningRate;
  return params.map((theta, i) => theta - grads[i]);
}
