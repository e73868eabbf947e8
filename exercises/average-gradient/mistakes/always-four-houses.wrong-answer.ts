type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Search your code for a 4. Who says that there are four houses? */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: w / 4, b: b / 4 };
}
