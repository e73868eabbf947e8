/** You return how far to go. From where? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((_, i) => -learningRate * grads[i]);
}
