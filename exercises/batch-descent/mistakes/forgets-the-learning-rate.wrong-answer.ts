type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your line leaps over the valley. Which argument should shorten the step? */
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
