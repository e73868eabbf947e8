export function step(params: number[], grads: number[], learningRate: number): number[] {
  const next: number[] = [];
  for (let i = 0; i < params.length; i++) {
    const change = learningRate * grads[i];
    next.push(params[i] - change);
  }
  return next;
}
