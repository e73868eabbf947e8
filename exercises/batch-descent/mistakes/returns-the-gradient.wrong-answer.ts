type Line = { w: number; b: number };
type House = { size: number; price: number };

/** You found which way to go. Where is the line after it has gone there? */
export function batchEpoch(model: Line, houses: House[], _learningRate: number): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: w / houses.length, b: b / houses.length };
}
