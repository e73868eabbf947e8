type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your loop goes through all houses. Of how many is the gradient still there after it? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let next = model;
  for (const { size, price } of houses) {
    const error = model.w * size + model.b - price;
    next = { w: model.w - learningRate * error * size, b: model.b - learningRate * error };
  }
  return next;
}
