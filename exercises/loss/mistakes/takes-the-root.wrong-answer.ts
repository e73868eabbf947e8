type Line = { w: number; b: number };
type House = { size: number; price: number };

/** A root would bring the loss back to dollars. Does the formula ask for one? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
  return Math.sqrt(sum / (2 * houses.length));
}
