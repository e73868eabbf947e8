type Line = { w: number; b: number };
type House = { size: number; price: number };

/** The new line is right. Where is the old one? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  model.w -= (learningRate * w) / houses.length;
  model.b -= (learningRate * b) / houses.length;
  return model;
}
