type Line = { w: number; b: number };
type House = { size: number; price: number };

/** There is an 8 in your code. What if there are three houses? */
export function loss(model: Line, houses: House[]): number {
  let sum = 0;
  for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
  return sum / 8;
}
