type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Twice as many houses, and your gradient is twice as long. Should it be? */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w, b };
}
