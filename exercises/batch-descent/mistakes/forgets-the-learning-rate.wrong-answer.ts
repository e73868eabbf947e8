type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your step goes far beyond the minimum. Which argument should shorten it? */
export function batchEpoch(model: Line, houses: House[], _learningRate: number): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  return { w: model.w - w / houses.length, b: model.b - b / houses.length };
}
