type Line = { w: number; b: number };
type House = { size: number; price: number };

let sum = 0;

/** The first answer is right and the second is not. What does the sum start from the second time? */
export function loss(model: Line, houses: House[]): number {
  for (const { size, price } of houses) sum += (model.w * size + model.b - price) ** 2;
  return sum / (2 * houses.length);
}
