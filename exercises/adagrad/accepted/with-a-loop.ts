interface State {
  params: number[];
  sumOfSquares: number[];
}

export function adagradStep(
  state: State,
  grads: number[],
  options: { learningRate: number; epsilon: number },
): State {
  const next: State = { params: [...state.params], sumOfSquares: [...state.sumOfSquares] };
  for (let i = 0; i < grads.length; i++) {
    const g = grads[i];
    next.sumOfSquares[i] += g * g;
    next.params[i] -= (options.learningRate * g) / (next.sumOfSquares[i] ** 0.5 + options.epsilon);
  }
  return next;
}
