type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Call your function with a single house. By what do you divide? */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: w / (houses.length - 1), b: b / (houses.length - 1) };
}
