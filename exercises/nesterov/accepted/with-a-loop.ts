interface State {
  params: number[];
  velocity: number[];
}

export function nesterovStep(
  { params, velocity }: State,
  gradientAt: (params: number[]) => number[],
  options: { learningRate: number; beta: number },
): State {
  const glide: number[] = [];
  const ahead: number[] = [];
  for (let i = 0; i < params.length; i++) {
    glide.push(options.beta * velocity[i]);
    ahead.push(params[i] - glide[i]);
  }
  const slope = gradientAt(ahead.slice());
  const next: State = { params: [], velocity: [] };
  for (let i = 0; i < params.length; i++) {
    next.velocity.push(glide[i] + options.learningRate * slope[i]);
    next.params.push(ahead[i] - options.learningRate * slope[i]);
  }
  return next;
}
