type Line = { w: number; b: number };

/** toFixed makes text, for people to read. What should the next calculation get? */
export function predict(model: Line, size: number) {
  return (model.w * size + model.b).toFixed(2);
}
