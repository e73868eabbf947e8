type Line = { w: number; b: number };
type House = { size: number; price: number };

/** How many houses are left for the caller when you are done? */
export function averageGradient(model: Line, houses: House[]): Line {
  const m = houses.length;
  let w = 0;
  let b = 0;
  while (houses.length > 0) {
    const { size, price } = houses.pop()!;
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: w / m, b: b / m };
}
