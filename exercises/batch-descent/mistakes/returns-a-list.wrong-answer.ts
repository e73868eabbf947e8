type Line = { w: number; b: number };
type House = { size: number; price: number };

/** One epoch of batch gradient descent makes one line. What is the list around it for? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line[] {
  let w = 0;
  let b = 0;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    w += error * size;
    b += error;
  }
  const m = houses.length;
  return [{ w: model.w - (learningRate * w) / m, b: model.b - (learningRate * b) / m }];
}
