const next: number[] = [];

/** How long is the list that you return the second time? Where was it made? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  for (let i = 0; i < params.length; i++) next.push(params[i] - learningRate * grads[i]);
  return next;
}
