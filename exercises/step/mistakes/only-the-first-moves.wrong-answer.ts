/** The first parameter is right. What happens to the others? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  const next = [...params];
  next[0] -= learningRate * grads[0];
  return next;
}
