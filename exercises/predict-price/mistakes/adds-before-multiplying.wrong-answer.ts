type Line = { w: number; b: number };

/** In which order are + and · worked out in the formula, and in your line of code? */
export function predict(model: Line, size: number): number {
  return model.w * (size + model.b);
}
