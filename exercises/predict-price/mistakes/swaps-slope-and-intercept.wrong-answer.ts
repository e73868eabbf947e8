type Line = { w: number; b: number };

/** Which of the two numbers of a line is multiplied by the size? */
export function predict(model: Line, size: number): number {
  return model.b * size + model.w;
}
