type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your steps are half as long. What became of the ½ of the loss when the square was differentiated? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  const m = 2 * houses.length;
  return { w: model.w - (learningRate * w) / m, b: model.b - (learningRate * b) / m };
}
