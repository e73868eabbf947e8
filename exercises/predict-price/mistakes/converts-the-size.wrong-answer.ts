type Line = { w: number; b: number };

/** The size comes in thousands of square feet already. What is left to convert? */
export function predict(model: Line, size: number): number {
  return (model.w * size) / 1000 + model.b;
}
