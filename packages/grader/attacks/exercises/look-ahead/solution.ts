/** The gradient of x², coordinate by coordinate. */
export function bowlGradient(x: number[]): number[] {
  return x.map((xi) => 2 * xi);
}

/** One step of Nesterov's momentum; the gradient is asked for where the velocity leads. */
export function lookAheadStep(
  params: number[],
  velocity: number[],
  gradient: (at: number[]) => number[],
  { learningRate, beta }: { learningRate: number; beta: number },
): { params: number[]; velocity: number[] } {
  const grads = gradient(params.map((theta, i) => theta - beta * velocity[i]));
  const next = velocity.map((v, i) => beta * v + learningRate * grads[i]);
  return { params: params.map((theta, i) => theta - next[i]), velocity: next };
}
