let velocity: number[] = [];

/** Your first step is right and your second is longer. What is left over from the call before? */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  velocity = grads.map((g, i) => (velocity[i] ?? 0) + learningRate * g);
  return params.map((theta, i) => theta - velocity[i]);
}
