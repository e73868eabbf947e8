type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Your w is right. Which w do the errors use that move b? */
export function batchEpoch(model: Line, houses: House[], learningRate: number): Line {
  let { w, b } = model;
  let slope = 0;
  for (const { size, price } of houses) slope += (w * size + b - price) * size;
  w -= (learningRate * slope) / houses.length;
  let level = 0;
  for (const { size, price } of houses) level += w * size + b - price;
  b -= (learningRate * level) / houses.length;
  return { w, b };
}
