type Line = { w: number; b: number };
type House = { size: number; price: number };

/** Can a line be wrong by a negative amount? Look at what happens to each error before it is added. */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += model.w * size + model.b - price;
  return sum / (2 * houses.length);
}
