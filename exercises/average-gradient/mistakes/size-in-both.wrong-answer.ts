type Line = { w: number; b: number };
type House = { size: number; price: number };

/** If b grows by 1, by how much does each prediction grow? Does the size matter for that? */
export function averageGradient(model: Line, houses: House[]): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error * size;
  }
  return { w: w / houses.length, b: b / houses.length };
}
