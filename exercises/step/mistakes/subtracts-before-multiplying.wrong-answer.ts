/** The learning rate shortens the gradient. Does it shorten θ as well in your code? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return params.map((theta, i) => learningRate * (theta - grads[i]));
}
