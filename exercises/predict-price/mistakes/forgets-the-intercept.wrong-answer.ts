type Line = { w: number; b: number };

/** What would a house of size 0 cost by your line, and what should it cost? */
export function predict(model: Line, size: number): number {
  return model.w * size;
}
