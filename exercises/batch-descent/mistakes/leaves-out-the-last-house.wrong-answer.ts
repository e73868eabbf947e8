type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Which is the last index that your loop reaches, and which is the index of the last house? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let w = 0;
  let b = 0;
  for (let i = 0; i < houses.length - 1; i++) {
    const error = model.w * houses[i].size + model.b - houses[i].price;
    w += error * houses[i].size;
    b += error;
  }
  const m = houses.length;
  return { w: model.w - (learningRate * w) / m, b: model.b - (learningRate * b) / m };
}
