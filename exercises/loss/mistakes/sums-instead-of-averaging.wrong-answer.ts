type Line = { w: number; b: number };
type House = { size: number; price: number };

/** If every house were in the list twice, the line would be no worse. What would your loss be? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
  return sum / 2;
}
