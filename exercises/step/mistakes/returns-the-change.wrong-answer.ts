/** You return the change of each parameter. From which value does it start? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((_, i) => -learningRate * grads[i]);
}
