/** All your parameters move by the same amount. Which part of the gradient belongs to which? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((theta) => theta - learningRate * grads[0]);
}
