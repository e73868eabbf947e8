/** Two decimals are fine on paper. What happens to a step of 0.001? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((theta, i) => Math.round((theta - learningRate * grads[i]) * 100) / 100);
}
