type Line = { w: number; b: number };

/** A price of 276.59 is a fine prediction. What becomes of the .59? */
export function predict(model: Line, size: number): number {
  return Math.round(model.w * size + model.b);
}
