interface State {
  params: number[];
  sumOfSquares: number[];
}

/** The rule is written for a single number, and asked once for each. */
export function adagradStep(
  { params, sumOfSquares }: State,
  grads: number[],
  { learningRate, epsilon }: { learningRate: number; epsilon: number },
): State {
  const single = (theta: number, sum: number, g: number) => {
    const length = Math.hypot(Math.sqrt(sum), g);
    return { theta: theta - learningRate * (g / (epsilon + length)), sum: sum + g ** 2 };
  };
  const moved = params.map((theta, i) => single(theta, sumOfSquares[i], grads[i]));
  return { params: moved.map(({ theta }) => theta), sumOfSquares: moved.map(({ sum }) => sum) };
}
