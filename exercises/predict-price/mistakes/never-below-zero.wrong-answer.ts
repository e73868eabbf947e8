type Line = { w: number; b: number };

/** If a line predicts −200, how would anyone learn how wrong it is once you show 0? */
export function predict(model: Line, size: number): number {
  return Math.max(0, model.w * size + model.b);
}
