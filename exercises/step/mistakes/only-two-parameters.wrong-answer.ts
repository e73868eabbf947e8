/** A line has two parameters. Does a step know that it moves a line? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  return [params[0] - learningRate * grads[0], params[1] - learningRate * grads[1]];
}
