/** The gradient points where the loss grows. Do you want to go there? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((theta, i) => theta + learningRate * grads[i]);
}
