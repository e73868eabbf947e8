/** A smaller learning rate should make a smaller step. Try one of 0.001. */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((theta, i) => theta - grads[i] / learningRate);
}
