type Line = { w: number; b: number };

/** Compare the sign before b in the formula with the one in your code. */
export function predict(model: Line, size: number): number {
  return model.w * size - model.b;
}
