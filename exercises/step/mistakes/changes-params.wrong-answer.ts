/** After your step, can one still see where it started? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  for (let i = 0; i < params.length; i++) params[i] -= learningRate * grads[i];
  return params;
}
