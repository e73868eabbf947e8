type Line = { w: number; b: number };
type House = { size: number; price: number };

/** A line has two parameters. Does the second one learn? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let slope = 0;
  for (const { size, price } of houses) slope += (model.w * size + model.b - price) * size;
  return { w: model.w - (learningRate * slope) / houses.length, b: model.b };
}
