const combine = (a: number, x: number[], b: number, y: number[]) => x.map((xi, i) => a * xi + b * y[i]);

export const nesterovStep = (
  state: { params: number[]; velocity: number[] },
  gradientAt: (params: number[]) => number[],
  { learningRate: rate, beta }: { learningRate: number; beta: number },
) => {
  const there = combine(1, state.params, -beta, state.velocity);
  const velocity = combine(rate, gradientAt(there), beta, state.velocity);
  return { velocity, params: combine(1, state.params, -1, velocity) };
};
