type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Predicted minus price, or price minus predicted? The sign decides whether the loss rises or falls. */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = price - (model.w * size + model.b);
    w += error * size;
    b += error;
  }
  return { w: w / houses.length, b: b / houses.length };
}
