type Line = { w: number; b: number };

/** After a call, is model.w still what it was before? */
export function predict(model: Line, size: number): number {
  model.w *= size;
  return model.w + model.b;
}
