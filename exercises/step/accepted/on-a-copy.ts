/** A typed array is a copy already, and may be changed in place. */
export function step(params: number[], grads: number[], learningRate: number): number[] {
  const theta = Float64Array.from(params);
  grads.forEach((g, i) => {
    theta[i] += -learningRate * g;
  });
  return Array.from(theta);
}
